/**
 * Banned phrases: found in one pass over normalised text, and absent from whole and streamed answers alike.
 */
@NullMarked
package com.aresgen.voice.phrases;

import org.jspecify.annotations.NullMarked;
