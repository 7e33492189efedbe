package com.aresgen.models.answer;

/**
 * A note for the caller about an answer that is good otherwise.
 *
 * @param code for programs, as in a problem
 * @param text a sentence
 */
public record Warning(String code, String text) {}
