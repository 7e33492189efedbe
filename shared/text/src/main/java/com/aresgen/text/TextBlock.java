package com.aresgen.text;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A paragraph, list item or heading: text that is set apart by a blank line, a list marker or a short line of its own.
 *
 * @param text its lines without their indentation, joined by spaces
 * @param lines where each line begins in {@code text}, and at which offset of the source
 */
public record TextBlock(Sentence.Kind kind, String text, NavigableMap<Integer, Integer> lines) {
    private static final int FULL_LINE = 50;
    private static final int HEADING_WORDS = 12;
    private static final Pattern MARKER =
            Pattern.compile("^\\s*(?:(#{1,6})\\s+|([-*•‣–]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])\\s+|>\\s?)");
    private static final Pattern RULE = Pattern.compile("[\\s=\\-_*~|:]*");
    private static final Pattern ENDED = Pattern.compile("[.!?…。！？؟।;][\"'”’»“)\\]]*\\s*$");
    private static final Pattern CAPITAL = Pattern.compile("^[\\W_]*\\p{Lu}", Pattern.UNICODE_CHARACTER_CLASS);

    /** The block that lines are being added to. */
    private static final class Open {
        private final Sentence.Kind kind;
        private final StringBuilder text = new StringBuilder();
        private final NavigableMap<Integer, Integer> lines = new TreeMap<>();

        private Open(Sentence.Kind kind) {
            this.kind = kind;
        }

        private void add(String line, int source) {
            var stripped = line.strip();
            text.append(text.isEmpty() ? "" : " ");
            lines.put(
                    text.length(), source + line.length() - line.stripLeading().length());
            text.append(stripped);
        }

        private void close(List<TextBlock> blocks) {
            if (!text.isEmpty()) {
                var heading = kind == Sentence.Kind.PROSE && isHeading(text.toString());
                blocks.add(new TextBlock(heading ? Sentence.Kind.HEADING : kind, text.toString(), lines));
            }
        }
    }

    /** The blocks of a text in its order; none is empty. */
    public static List<TextBlock> of(String source) {
        var blocks = new ArrayList<TextBlock>();
        var open = new Open(Sentence.Kind.PROSE);
        var previous = "";
        for (var start = 0; start < source.length(); ) {
            var end = endOfLine(source, start);
            var line = source.substring(start, end);
            var marker = MARKER.matcher(line);
            var marked = marker.lookingAt();
            var rule = RULE.matcher(line).matches();
            if (rule || marked || beginsBlock(previous, line)) {
                open.close(blocks);
                open = new Open(kindOf(marked, marked && marker.group(1) != null, marked && marker.group(2) != null));
            }
            if (!rule) {
                var from = marked ? marker.end() : 0;
                open.add(line.substring(from), start + from);
            }
            previous = line;
            start = source.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        open.close(blocks);
        return blocks;
    }

    /** The offset in the source of one of the text's characters. */
    public int source(int at) {
        var line = lines.floorEntry(at);
        return line == null ? at : line.getValue() + at - line.getKey();
    }

    private static int endOfLine(String source, int start) {
        var end = start;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static Sentence.Kind kindOf(boolean marked, boolean hashes, boolean bullet) {
        if (!marked) {
            return Sentence.Kind.PROSE;
        }
        return hashes ? Sentence.Kind.HEADING : bullet ? Sentence.Kind.ITEM : Sentence.Kind.PROSE;
    }

    /** Whether a line begins a block: a short line before a capital letter is not a wrapped line. */
    private static boolean beginsBlock(String previous, String line) {
        var before = previous.strip();
        return !before.isEmpty()
                && before.length() < FULL_LINE
                && CAPITAL.matcher(line).find();
    }

    private static boolean isHeading(String text) {
        return text.length() < 120 && !ENDED.matcher(text).find() && Words.count(text) <= HEADING_WORDS;
    }
}
