package com.aresgen.documents.commands.body;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language tag (BCP 47) whose language is one of ISO 639 that the JDK can name. */
final class LanguageTag {
    /** Codes of ISO 639 for no language in particular. */
    private static final Set<String> NO_LANGUAGE = Set.of("", "und", "mul", "mis", "zxx", "root");

    private LanguageTag() {}

    /** The tag in its canonical form; empty if it is malformed or its language is unknown. */
    static Optional<String> canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return isKnown(locale) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    private static boolean isKnown(Locale locale) {
        var language = locale.getLanguage();
        return !NO_LANGUAGE.contains(language)
                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
    }
}
