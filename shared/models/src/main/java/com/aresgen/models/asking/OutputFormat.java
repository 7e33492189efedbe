package com.aresgen.models.asking;

import com.aresgen.http.json.Json;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.FinishReason;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The form that an answer must have. Models promise it, and this checks it. */
public sealed interface OutputFormat permits OutputFormat.Text, OutputFormat.JsonObject, OutputSchema {
    /** The fault of a text, in half a sentence; empty if it has this form. */
    Optional<String> fault(String text);

    /** The same for an answer; one that was cut, was refused or calls tools is not checked. */
    default Optional<String> fault(Completion.Answered answer) {
        var text = answer.piece().content();
        return answer.finish() == FinishReason.STOP && answer.piece().refusal() == null
                ? fault(text == null ? "" : text)
                : Optional.empty();
    }

    /** Any text will do. */
    record Text() implements OutputFormat {
        @Override
        public Optional<String> fault(String text) {
            return Optional.empty();
        }
    }

    /** Any JSON object will do. */
    record JsonObject() implements OutputFormat {
        @Override
        public Optional<String> fault(String text) {
            return parsed(text).filter(JsonNode::isObject).isPresent()
                    ? Optional.empty()
                    : Optional.of("it is not a JSON object");
        }
    }

    static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(Json.MAPPER.readTree(text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
