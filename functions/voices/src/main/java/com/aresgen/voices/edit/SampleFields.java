package com.aresgen.voices.edit;

import com.aresgen.http.body.Fields;
import java.util.List;
import java.util.Optional;

/** Reads the sample: one text, or several. */
record SampleFields(Fields fields) {
    private static final String TEXT = "sample_text";
    private static final String TEXTS = "samples";

    Optional<List<String>> samples() {
        var hasText = fields.has(TEXT);
        var hasTexts = fields.has(TEXTS);
        if (hasText && hasTexts) {
            fields.refuse(TEXTS, "invalid_value", "goes only without " + TEXT);
        }
        if (!hasText && !hasTexts) {
            return Optional.empty();
        }
        var text = fields.text(TEXT);
        return Optional.of(text == null ? VoiceFields.texts(fields, TEXTS) : List.of(text));
    }

    /** Notes that the sample is missing, if it is. */
    void require() {
        if (!fields.has(TEXT) && !fields.has(TEXTS)) {
            fields.refuse(TEXT, "required", "is required, or " + TEXTS + " in its place");
        }
    }
}
