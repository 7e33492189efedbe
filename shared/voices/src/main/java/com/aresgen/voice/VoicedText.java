package com.aresgen.voice;

/**
 * A text of an answer without banned phrases.
 *
 * @param hits banned phrases that were found
 * @param endsAnswer whether the voice ends the answer at the first of them, so that this text is cut
 */
public record VoicedText(String text, int hits, boolean endsAnswer) {}
