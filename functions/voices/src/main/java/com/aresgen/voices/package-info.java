/** Voices: one package for each theme, and the component that wires them. */
@NullMarked
package com.aresgen.voices;

import org.jspecify.annotations.NullMarked;
