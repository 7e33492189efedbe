package com.aresgen.chat.complete;

import com.aresgen.http.body.Fields;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.models.asking.OutputSchema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** OpenAI's {@code response_format}; a schema that cannot be used is a violation. */
final class ResponseFormat {
    private ResponseFormat() {}

    static OutputFormat read(Fields request) {
        var format = request.fields("response_format");
        if (format.isEmpty()) {
            return new OutputFormat.Text();
        }
        return switch (format.get().requiredChoice("type", List.of("text", "json_object", "json_schema"))) {
            case "json_object" -> new OutputFormat.JsonObject();
            case "json_schema" -> schema(format.get());
            default -> new OutputFormat.Text();
        };
    }

    private static OutputFormat schema(Fields format) {
        format.require("json_schema");
        return format.fields("json_schema").map(ResponseFormat::named).orElseGet(OutputFormat.Text::new);
    }

    private static OutputFormat named(Fields named) {
        named.requiredText("name");
        named.text("description");
        named.flag("strict");
        named.require("schema");
        var json = named.object("schema");
        return json == null ? new OutputFormat.Text() : compiled(named, json);
    }

    private static OutputFormat compiled(Fields named, JsonNode json) {
        return switch (OutputSchema.compile(json)) {
            case OutputSchema.Compiled.Usable(OutputSchema schema) -> schema;
            case OutputSchema.Compiled.Unusable(String fault) -> {
                named.refuse("schema", "invalid_schema", fault);
                yield new OutputFormat.Text();
            }
        };
    }
}
