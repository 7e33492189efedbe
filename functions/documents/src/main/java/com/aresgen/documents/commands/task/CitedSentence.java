package com.aresgen.documents.commands.task;

/**
 * A sentence of the document and the passage of a source that supports it. The quote was found in the source, character
 * by character.
 *
 * @param marker as it is in the text after the edits
 * @param title the given title; else the address or the id of the source
 * @param url empty if none was given
 * @param baseFrom where the sentence begins in the base text, in UTF-16 units
 * @param baseTo where it ends there
 * @param start where the sentence begins in the text after the edits, in UTF-16 units
 * @param end where its last marker ends there; without edits, where the sentence ends
 * @param sourceStart where the quote begins in its source, in code points
 * @param sourceEnd where it ends there
 */
public record CitedSentence(
        String marker,
        String sourceId,
        String title,
        String url,
        String quote,
        int baseFrom,
        int baseTo,
        int start,
        int end,
        int sourceStart,
        int sourceEnd) {}
