package com.aresgen.documents.commands.local;

import java.util.Locale;
import java.util.Optional;

/** The tones that copy-editing can give an English text. */
enum Tone {
    /** Without contractions. */
    FORMAL,
    /** With contractions. */
    CASUAL,
    AS_IT_IS;

    /** For callers, in the detail of a refusal. */
    static final String IN_WORDS = "formal and casual (or informal, conversational)";

    /** Empty for a tone that takes more than copy-editing. */
    static Optional<Tone> named(Optional<String> name) {
        return switch (name.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("")) {
            case "" -> Optional.of(AS_IT_IS);
            case "formal" -> Optional.of(FORMAL);
            case "casual", "informal", "conversational" -> Optional.of(CASUAL);
            default -> Optional.empty();
        };
    }
}
