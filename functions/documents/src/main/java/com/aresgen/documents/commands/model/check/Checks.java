package com.aresgen.documents.commands.model.check;

import com.aresgen.documents.commands.text.Heading;
import com.aresgen.documents.commands.text.Structure;
import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import com.aresgen.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules that commands share. */
public final class Checks {
    private static final Pattern PREFACE = Pattern.compile(
            "(?:(?:sure|certainly|of course|absolutely|okay|ok)\\b[^\\n]{0,120}[!.:]"
                    + "|(?:here(?:['’]s| is| are)|below (?:is|are)|the following is)\\b[^\\n]{0,160}:)\\s*(?:\\n|$)",
            Pattern.CASE_INSENSITIVE);

    /** Fewer words say too little about their language. */
    private static final int ENOUGH_WORDS = 20;

    private Checks() {}

    /** No sentence about the answer before the answer, unless the text begins so itself. */
    public static AnswerCheck noPreface() {
        return (before, after) -> PREFACE.matcher(after.strip()).lookingAt()
                        && !PREFACE.matcher(before.strip()).lookingAt()
                ? Optional.of("it begins with a sentence about the answer instead of the text itself")
                : Optional.empty();
    }

    /** A number of words, both ends included. */
    public static AnswerCheck words(long least, long most) {
        return (_, after) -> {
            var words = Words.count(after);
            return words < least || words > most
                    ? Optional.of("it has " + words + " words, and must have " + range(least, most))
                    : Optional.empty();
        };
    }

    private static String range(long least, long most) {
        return least <= 1 ? "at most " + most : least + " to " + most;
    }

    /** The same number of headings with the same levels in the same order. */
    public static AnswerCheck sameHeadings() {
        return (before, after) -> levels(before).equals(levels(after))
                ? Optional.empty()
                : Optional.of("its headings have the levels " + levels(after) + ", and those of the text are "
                        + levels(before) + ": keep each heading at its level");
    }

    private static List<Integer> levels(String text) {
        return Structure.of(text, true).headings().stream().map(Heading::level).toList();
    }

    /**
     * The language of a tag, where it can be detected: of English, German, French and Spanish, in texts of
     * {@value #ENOUGH_WORDS} words or more. Every other language is not checked.
     */
    public static AnswerCheck language(Languages languages, String tag) {
        var wanted = languages.named(Locale.forLanguageTag(tag).getLanguage());
        return (_, after) -> {
            if (wanted.equals(Language.UNKNOWN) || !Words.areAtLeast(ENOUGH_WORDS, after)) {
                return Optional.empty();
            }
            var detected = languages.of(after);
            return detected.equals(Language.UNKNOWN) || detected.code().equals(wanted.code())
                    ? Optional.empty()
                    : Optional.of("it is in the language " + detected.code() + ", and must be in " + tag);
        };
    }
}
