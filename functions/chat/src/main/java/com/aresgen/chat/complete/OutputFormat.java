package com.aresgen.chat.complete;

import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.models.Completion;
import com.aresgen.models.FinishReason;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The form that an answer must have: OpenAI's {@code response_format}. Models promise it; this is where it is checked. */
sealed interface OutputFormat permits OutputFormat.Text, OutputFormat.JsonObject, OutputSchema {
    /** What is wrong with a text, in half a sentence. */
    Optional<String> fault(String text);

    /** An answer that was cut, was refused or calls tools stays as it is. */
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

    /** Reads {@code response_format}; a schema that is none is a violation. */
    static OutputFormat read(Fields request) {
        var format = request.fields("response_format");
        if (format.isEmpty()) {
            return new Text();
        }
        return switch (format.get().requiredChoice("type", List.of("text", "json_object", "json_schema"))) {
            case "json_object" -> new JsonObject();
            case "json_schema" ->
                OutputSchema.read(format.get())
                        .<OutputFormat>map(schema -> schema)
                        .orElseGet(Text::new);
            default -> new Text();
        };
    }

    static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(Json.MAPPER.readTree(text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
