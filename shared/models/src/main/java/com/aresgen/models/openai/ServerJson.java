package com.aresgen.models.openai;

import com.aresgen.http.json.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of a server: read as strictly as the API's own, except that a member may be there twice, as clients allow. */
final class ServerJson {
    private static final JsonMapper MAPPER = Json.MAPPER
            .rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Beyond any number that means something, and small enough to be written out in full. */
    private static final int MOST_EXPONENT = 400;

    private ServerJson() {}

    /** An object; empty for any other JSON, or for text that is no JSON. */
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
