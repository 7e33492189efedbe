/**
 * Reads a text: its language, sentences, tokens and terms. Deterministic: the same text gives the same result on every
 * machine and in every locale.
 */
@NullMarked
package com.aresgen.text;

import org.jspecify.annotations.NullMarked;
