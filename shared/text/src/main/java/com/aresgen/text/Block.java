package com.aresgen.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A paragraph, list item or heading: what a blank line, a list marker or a short line of its own sets apart. */
record Block(Sentence.Kind kind, String text) {
    private static final int FULL_LINE = 50;
    private static final int HEADING_WORDS = 12;
    private static final Pattern MARKER =
            Pattern.compile("^\\s*(?:(#{1,6})\\s+|([-*•‣–]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])\\s+|>\\s?)");
    private static final Pattern RULE = Pattern.compile("[\\s=\\-_*~|:]*");
    private static final Pattern ENDED = Pattern.compile("[.!?…。！？؟।;][\"'”’»“)\\]]*\\s*$");
    private static final Pattern CAPITAL = Pattern.compile("^[\\W_]*\\p{Lu}", Pattern.UNICODE_CHARACTER_CLASS);

    static List<Block> of(String text) {
        var blocks = new ArrayList<Block>();
        var open = new StringBuilder();
        var kind = Sentence.Kind.PROSE;
        var previous = "";
        for (var line : text.lines().toList()) {
            var marker = MARKER.matcher(line);
            var marked = marker.lookingAt();
            if (RULE.matcher(line).matches() || marked || standsAlone(previous, line)) {
                close(blocks, kind, open);
                kind = kindOf(marked, marked && marker.group(1) != null, marked && marker.group(2) != null);
            }
            if (!RULE.matcher(line).matches()) {
                open.append(open.isEmpty() ? "" : " ").append((marked ? line.substring(marker.end()) : line).strip());
            }
            previous = line;
        }
        close(blocks, kind, open);
        return blocks;
    }

    private static Sentence.Kind kindOf(boolean marked, boolean hashes, boolean bullet) {
        if (!marked) {
            return Sentence.Kind.PROSE;
        }
        return hashes ? Sentence.Kind.HEADING : bullet ? Sentence.Kind.ITEM : Sentence.Kind.PROSE;
    }

    /** A short line without an end before a capital letter is no wrapped line. */
    private static boolean standsAlone(String previous, String line) {
        var before = previous.strip();
        return !before.isEmpty()
                && before.length() < FULL_LINE
                && CAPITAL.matcher(line).find();
    }

    private static void close(List<Block> blocks, Sentence.Kind kind, StringBuilder open) {
        if (!open.isEmpty()) {
            var text = open.toString();
            var heading = kind == Sentence.Kind.PROSE && isHeading(text);
            blocks.add(new Block(heading ? Sentence.Kind.HEADING : kind, text));
            open.setLength(0);
        }
    }

    private static boolean isHeading(String text) {
        return text.length() < 120 && !ENDED.matcher(text).find() && Words.count(text) <= HEADING_WORDS;
    }
}
