package com.aresgen.models.extractive;

import java.util.List;

/**
 * A sentence as it stands in the text.
 *
 * @param index its place among the text's sentences
 * @param block its paragraph or list item
 * @param kind a heading names what follows and is never quoted alone
 * @param text verbatim, but line breaks inside it are spaces
 */
record Sentence(int index, int block, Kind kind, String text, List<String> terms) {
    enum Kind {
        PROSE,
        ITEM,
        HEADING
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
