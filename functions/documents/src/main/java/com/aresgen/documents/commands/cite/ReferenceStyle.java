package com.aresgen.documents.commands.cite;

import com.aresgen.documents.commands.body.CitableSource;

/**
 * How a style writes a source in the text and in the list of references: as a web page or another work of which no more
 * is known than the caller gave. What is unknown is left out, or is named unknown where the style says so.
 */
interface ReferenceStyle {
    /** The heading of the list. */
    String heading();

    /** Whether the list is in the order of the alphabet, or in that of the first citations. */
    boolean isAlphabetical();

    /**
     * The citation in the text, without the space before it.
     *
     * @param number of the source in the list, from 1
     * @param letter that tells sources of one author and year apart; mostly empty
     */
    String marker(CitableSource source, int number, String letter);

    /** The entry in the list. */
    String entry(CitableSource source, int number, String letter);
}
