/** What callers are promised of voices: trained, changed, used in answers, checked, deleted. */
@NullMarked
package com.aresgen.voices;

import org.jspecify.annotations.NullMarked;
