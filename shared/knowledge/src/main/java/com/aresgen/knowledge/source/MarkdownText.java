package com.aresgen.knowledge.source;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Text in the making: white space is collapsed, and line breaks are written only before what follows them. */
final class MarkdownText {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{1," + LONGEST_ADDRESS + "}");

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private String mark = "";
    private int link;

    /** A link begins with the next text. */
    void beginLink() {
        link = text.length();
    }

    /** At least so many line breaks come before the next text. */
    void breakBefore(int lines) {
        breaks = Math.max(breaks, text.isEmpty() ? 0 : lines);
        mark = "";
    }

    /** Begins a line with a mark, if text follows on it. */
    void mark(String next) {
        mark = next;
    }

    void inline(String words) {
        add(words, false);
    }

    void add(String words, boolean verbatim) {
        if (verbatim) {
            if (!words.isEmpty()) {
                begin();
                text.append(words);
            }
            return;
        }
        for (var i = 0; i < words.length(); i++) {
            add(words.charAt(i));
        }
    }

    private void add(char next) {
        if (Character.isWhitespace(next) || next == '\u00A0') {
            if (breaks == 0
                    && mark.isEmpty()
                    && !text.isEmpty()
                    && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        } else if (next != '\u200B' && next != '\u00AD') {
            begin();
            text.append(next);
        }
    }

    private void begin() {
        var linkBegins = link == text.length();
        if (breaks > 0) {
            stripEnd();
            text.repeat('\n', breaks);
            breaks = 0;
        }
        text.append(mark);
        mark = "";
        link = linkBegins ? text.length() : link;
    }

    void endCode() {
        if (mark.isEmpty()) {
            text.append(text.charAt(text.length() - 1) == '\n' ? "```" : "\n```");
        }
        mark = "";
    }

    /** Adds the address to the text of the link that began: only of other pages, only by HTTP. */
    void endLink(Element element) {
        var reference = element.attr("href");
        if (reference.length() > LONGEST_ADDRESS || reference.startsWith("#")) {
            return;
        }
        var address = element.absUrl("href").replace("(", "%28").replace(")", "%29");
        var words = link <= text.length() ? text.substring(link).strip() : "";
        if (words.isEmpty() || !ADDRESS.matcher(address).matches() || words.contains(address)) {
            return;
        }
        var from = text.indexOf(words, link);
        if (words.indexOf('\n') < 0 && words.indexOf('[') < 0 && words.indexOf(']') < 0 && !words.startsWith("#")) {
            var end = text.substring(from + words.length());
            text.setLength(from);
            text.append('[')
                    .append(words)
                    .append("](")
                    .append(address)
                    .append(')')
                    .append(end);
        } else {
            text.append(" (").append(address).append(')');
        }
    }

    private void stripEnd() {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }

    String finished() {
        stripEnd();
        return text.toString().strip();
    }
}
