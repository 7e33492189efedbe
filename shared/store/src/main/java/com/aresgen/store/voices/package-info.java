/** Voices with their earlier versions and their samples. */
@NullMarked
package com.aresgen.store.voices;

import org.jspecify.annotations.NullMarked;
