package com.aresgen.documents.commands.text;

import java.util.regex.Pattern;

/** YAML between lines of three hyphens at the very beginning of a text, as static site generators read it. */
final class FrontMatter {
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\n");
    private static final Pattern BLANK = Pattern.compile("(?:[ \\t]*\\n)*");

    private FrontMatter() {}

    /** The position after its last line and the blank lines that follow; 0 if there is none. */
    static int end(String text) {
        var opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return 0;
        }
        var closing = CLOSING.matcher(text);
        if (!closing.find(opening.end())) {
            return 0;
        }
        var blank = BLANK.matcher(text).region(closing.end(), text.length());
        return blank.lookingAt() ? blank.end() : closing.end();
    }
}
