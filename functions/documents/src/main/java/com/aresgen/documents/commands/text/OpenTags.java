package com.aresgen.documents.commands.text;

import java.util.regex.Pattern;

/**
 * Replaces each less-than sign that begins no tag and no address by another sign, so that every other character keeps its
 * place. commonmark-java looks for the end of a tag up to the end of its paragraph: a paragraph of signs alone, 1 MB of
 * them, would take it half an hour.
 */
final class OpenTags {
    /** With no end before the next sign, or a comment or declaration inside a line. */
    private static final Pattern OPEN = Pattern.compile("<(?![^<>]{0,1000}>)|(?<!^ {0,3})<(?=[!?])", Pattern.MULTILINE);

    /** A sign of the same kind in the eyes of CommonMark: punctuation. */
    private static final String SIGN = "¬";

    private OpenTags() {}

    static String replaced(String markdown) {
        return OPEN.matcher(markdown).replaceAll(SIGN);
    }
}
