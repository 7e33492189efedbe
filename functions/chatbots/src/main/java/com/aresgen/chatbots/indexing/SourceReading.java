package com.aresgen.chatbots.indexing;

import java.util.Optional;

/** How reading the content of a source ends. */
sealed interface SourceReading {
    /**
     * The content.
     *
     * @param title of the page or document; empty: the caller's
     */
    record Content(Optional<String> title, String text) implements SourceReading {}

    /** Reading it again would not help. */
    record Unreadable(String code, String detail) implements SourceReading {}
}
