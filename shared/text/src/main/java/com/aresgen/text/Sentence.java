package com.aresgen.text;

import java.util.List;

/**
 * A sentence as it is in the text.
 *
 * @param index its place among the text's sentences
 * @param block the index of its paragraph or list item
 * @param kind a heading names what follows and is never quoted alone
 * @param start offset in the source text, in UTF-16 units
 * @param end offset after its last character
 * @param text verbatim, but line breaks inside it are spaces
 * @param terms by which it is compared, as {@link Terms} gives them
 */
public record Sentence(int index, int block, Kind kind, int start, int end, String text, List<String> terms) {
    /** What the sentence is part of. */
    public enum Kind {
        PROSE,
        ITEM,
        HEADING
    }

    public Sentence {
        terms = List.copyOf(terms);
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /** The sentences one after the other: those of scripts with their own wide full stop without a space between. */
    public static String joined(List<Sentence> sentences) {
        var text = new StringBuilder();
        for (var sentence : sentences) {
            var wide = !text.isEmpty() && "。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
            text.append(text.isEmpty() || wide ? "" : " ").append(sentence.text());
        }
        return text.toString();
    }
}
