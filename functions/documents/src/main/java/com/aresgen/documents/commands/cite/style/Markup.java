package com.aresgen.documents.commands.cite.style;

import java.util.regex.Pattern;

/** How words are set in the document: in Markdown with emphasis and links, else as they are. */
record Markup(boolean markdown) {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>]");
    private static final int LONGEST_SHORT_TITLE = 60;

    /** Words in which no character has a meaning. */
    String plain(String words) {
        return markdown ? SPECIAL.matcher(words).replaceAll("\\\\$0") : words;
    }

    String emphasized(String words) {
        return markdown ? "*" + plain(words) + "*" : words;
    }

    /** An address of the caller's, which has no space and no angle bracket. */
    String address(String url) {
        return markdown ? "<" + url + ">" : url;
    }

    String linked(String words, String url) {
        return markdown ? "[" + plain(words) + "](<" + url + ">)" : words;
    }

    /** The first words of a title, as styles have it in the text. */
    static String shortened(String title) {
        if (title.length() <= LONGEST_SHORT_TITLE) {
            return title;
        }
        var space = title.lastIndexOf(' ', LONGEST_SHORT_TITLE);
        var end = space > 0 ? space : title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_SHORT_TITLE));
        return title.substring(0, end).replaceAll("[\\s,;:.]+$", "");
    }
}
