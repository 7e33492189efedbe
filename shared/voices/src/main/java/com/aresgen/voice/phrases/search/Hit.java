package com.aresgen.voice.phrases.search;

/**
 * A banned phrase in a text.
 *
 * @param phrase as its caller wrote it
 * @param start in code points of the text
 * @param end the first code point after it
 */
public record Hit(String phrase, int start, int end) {}
