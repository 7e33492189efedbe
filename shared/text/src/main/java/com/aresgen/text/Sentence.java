package com.aresgen.text;

import java.util.List;

/**
 * A sentence as it stands in the text.
 *
 * @param index its place among the text's sentences
 * @param block its paragraph or list item
 * @param kind a heading names what follows and is never quoted alone
 * @param text verbatim, but line breaks inside it are spaces
 */
public record Sentence(int index, int block, Kind kind, String text, List<String> terms) {
    public enum Kind {
        PROSE,
        ITEM,
        HEADING
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
