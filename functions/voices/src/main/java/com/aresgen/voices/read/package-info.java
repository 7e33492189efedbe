/** Voices as callers read them, and texts checked against one. */
@NullMarked
package com.aresgen.voices.read;

import org.jspecify.annotations.NullMarked;
