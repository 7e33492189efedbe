package com.aresgen.chatbots.reply.ground;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text mentions without stating it: words in quotation marks or in code, within a line. */
final class Mentions {
    /** A double mark behind a letter or a digit opens nothing: it is one of inches. */
    private static final Pattern MENTION = Pattern.compile("`[^`\\n]{1,400}`"
            + "|(?<![\\p{L}\\p{N}])\"(?=\\S)[^\"\\n]{1,400}\"|“[^”\\n]{1,400}”|„[^“”\\n]{1,400}[“”]|«[^»\\n]{1,400}»"
            + "|‘[^’\\n]{1,400}’|(?<![\\p{L}\\p{N}])'[^'\\n]{1,400}'(?![\\p{L}\\p{N}])");

    /** Shorter ones are labels, names and commands, which an answer may use itself. */
    private static final Pattern LONG = Pattern.compile("(?:\\S+\\s+){5,}\\S+");

    private Mentions() {}

    /** Whether all of a range of a text, in UTF-16 units, is mentioned. */
    static boolean contain(String text, int from, int to) {
        return MENTION.matcher(text).results().anyMatch(mention -> mention.start() <= from && to <= mention.end());
    }

    /** The text with blanks in the place of mentions. */
    static String without(String text) {
        return MENTION.matcher(text).replaceAll(Mentions::blank);
    }

    /** The text with blanks in the place of mentions of six words and more that are no code. */
    static String withoutLong(String text) {
        return MENTION.matcher(text)
                .replaceAll(mention -> mention.group().startsWith("`")
                                || !LONG.matcher(mention.group()).find()
                        ? Matcher.quoteReplacement(mention.group())
                        : blank(mention));
    }

    private static String blank(MatchResult mention) {
        return " ".repeat(mention.end() - mention.start());
    }
}
