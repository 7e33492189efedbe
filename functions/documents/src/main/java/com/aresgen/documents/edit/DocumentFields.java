package com.aresgen.documents.edit;

import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the members that POST and PATCH share. */
final class DocumentFields {
    static final String MARKDOWN = "markdown";
    static final String TEXT = "text";

    private static final int LONGEST_TITLE = 300;
    private static final int MOST_METADATA = 64;
    private static final int LONGEST_METADATA = 512;
    private static final int METADATA_BYTES = 16 << 10;

    private final Fields fields;

    DocumentFields(Fields fields) {
        this.fields = fields;
    }

    @Nullable
    String title() {
        var title = fields.text("title");
        if (title != null && (title.isBlank() || title.codePointCount(0, title.length()) > LONGEST_TITLE)) {
            fields.refuse("title", "invalid_value", "must have 1 to " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    String format() {
        return fields.has("format") ? fields.requiredChoice("format", List.of(MARKDOWN, TEXT)) : MARKDOWN;
    }

    Optional<String> voice() {
        return Optional.ofNullable(fields.text("voice_id"));
    }

    Map<String, String> metadata() {
        var metadata = fields.texts("metadata", MOST_METADATA, LONGEST_METADATA);
        if (Json.MAPPER.writeValueAsBytes(metadata).length > METADATA_BYTES) {
            fields.refuse("metadata", "too_long", "may have at most " + METADATA_BYTES + " bytes as JSON");
        }
        return metadata;
    }
}
