package com.aresgen.documents.suggestions;

import com.aresgen.documents.read.AuthorView;
import com.aresgen.http.json.Json;
import com.aresgen.store.documents.StoredSuggestion;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A suggestion as callers read it.
 *
 * @param changes for the text of {@code base_revision}
 */
record SuggestionView(
        String id,
        String status,
        String command,
        String commandId,
        long baseRevision,
        JsonNode changes,
        AuthorView author,
        Instant createdAt) {
    static SuggestionView of(StoredSuggestion suggestion) {
        return new SuggestionView(
                suggestion.id(),
                status(suggestion),
                suggestion.command(),
                suggestion.commandId(),
                suggestion.base(),
                Json.MAPPER.readTree(suggestion.changes()),
                AuthorView.of(suggestion.author()),
                suggestion.createdAt());
    }

    static String status(StoredSuggestion suggestion) {
        return suggestion.status().name().toLowerCase(Locale.ROOT);
    }
}
