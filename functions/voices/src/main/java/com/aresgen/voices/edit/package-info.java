/** Voices created, changed and deleted. */
@NullMarked
package com.aresgen.voices.edit;

import org.jspecify.annotations.NullMarked;
