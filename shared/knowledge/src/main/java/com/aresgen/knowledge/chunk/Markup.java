package com.aresgen.knowledge.chunk;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a line is by its own characters, in Markdown or in a plain text. All patterns take time linear in the line. */
final class Markup {
    private static final int LONGEST_MARK = 400;
    private static final Pattern HASHES = Pattern.compile("^ {0,3}(#{1,6})(?:[ \\t]+|$)");
    private static final Pattern ITEM =
            Pattern.compile("^\\s{0,40}(?:[-*+•‣–]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])[ \\t]+(?=\\S)");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:={2,}|-{2,})[ \\t]{0,40}$");
    private static final Pattern BOLD = Pattern.compile("^\\s{0,3}(?:\\*\\*([^*]+)\\*\\*|__([^_]+)__):?\\s{0,40}$");
    private static final Pattern RULE = Pattern.compile("^[\\s=\\-_*~|:+]*+$");
    private static final Pattern LEADERS =
            Pattern.compile("(?:\\.{4,}|(?: \\.){3,}|…{2,})[ .]{0,200}\\d{1,4}\\s{0,40}$");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,5})\\.?\\s+(?=\\S)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{0,300})]\\([^()\\s]{0,2000}\\)");
    private static final Pattern ENDED = Pattern.compile("[.!;:,。！；，、][\"'”’»)\\]]{0,3}$");

    private Markup() {}

    /** The level of a heading that is marked with hashes. */
    static Optional<Integer> hashes(String line) {
        var mark = HASHES.matcher(start(line));
        return mark.find() ? Optional.of(mark.group(1).length()) : Optional.empty();
    }

    /** How many characters the marker of a list item takes. */
    static Optional<Integer> item(String line) {
        var mark = ITEM.matcher(start(line));
        return mark.find() ? Optional.of(mark.end()) : Optional.empty();
    }

    static boolean isFence(String line) {
        var text = start(line).strip();
        return text.startsWith("```") || text.startsWith("~~~");
    }

    /** Level 1 or 2 for a line that makes a heading of the line above it. */
    static Optional<Integer> underline(String line) {
        return line.length() < LONGEST_MARK && UNDERLINE.matcher(line).find()
                ? Optional.of(line.strip().startsWith("=") ? 1 : 2)
                : Optional.empty();
    }

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    static boolean isBold(String line) {
        return line.length() < LONGEST_MARK && BOLD.matcher(line).find();
    }

    static boolean isTableRow(String line) {
        return line.stripLeading().startsWith("|");
    }

    /** Dots and a page number at the end, as in a printed table of contents. */
    static boolean hasLeaders(String line) {
        return line.length() < LONGEST_MARK && LEADERS.matcher(line).find();
    }

    /** A line alone between blank lines that names what follows it: short, and no sentence; a question may be one. */
    static boolean isPlainHeading(String line, int mostWords) {
        var text = line.strip();
        return line.length() < 120
                && (Character.isUpperCase(text.codePointAt(0)) || Character.isDigit(text.codePointAt(0)))
                && !ENDED.matcher(text).find()
                && text.split("\\s+", -1).length <= mostWords;
    }

    /** The level by a number such as 2.1; 6 without a number. */
    static int plainLevel(String line) {
        var number = NUMBERED.matcher(line.strip());
        return number.find() ? Math.min(5, number.group(1).split("\\.", -1).length) : 6;
    }

    /** A line's words without the marks of headings, emphasis and links, and without its number. */
    static String name(String line) {
        var text = LINK.matcher(line.strip()).replaceAll("$1");
        text = text.replaceFirst("^#{1,6}\\s*+", "").replaceFirst("\\s++#{1,6}$", "");
        text = text.replace("**", "").replace("__", "").replace("`", "");
        return NUMBERED.matcher(text.strip()).replaceFirst("").strip();
    }

    /** Whether nothing but links is in the text. */
    static boolean isOnlyLinks(String text) {
        return text.contains("](") && LINK.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
    }

    private static String start(String line) {
        return line.length() <= LONGEST_MARK ? line : line.substring(0, LONGEST_MARK);
    }
}
