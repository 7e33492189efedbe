package com.aresgen.models.openai;

import com.aresgen.http.json.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of a server: strict as the API's own, but for a member that is there twice, which clients let pass. */
final class ServerJson {
    private static final JsonMapper MAPPER = Json.MAPPER
            .rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Beyond any number that means something, and small enough to be written out in full. */
    private static final int MOST_EXPONENT = 400;

    private ServerJson() {}

    /** An object; nothing for any other JSON, or for what is none. */
    static Optional<JsonNode> object(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject).filter(ServerJson::isModest);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean isModest(JsonNode json) {
        return json.isContainer()
                ? json.valueStream().allMatch(ServerJson::isModest)
                : !json.isBigDecimal() || Math.abs((long) json.decimalValue().scale()) <= MOST_EXPONENT;
    }
}
