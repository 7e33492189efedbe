package com.aresgen.models.openai.chunk;

import com.aresgen.http.json.Json;
import com.aresgen.http.json.JsonNumbers;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of a server: read as strictly as the API's own, except that a member may be there twice, as clients allow. */
public final class ServerJson {
    private static final JsonMapper MAPPER = Json.MAPPER
            .rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    private ServerJson() {}

    /** An object, or the first of a list of objects (Gemini); empty for any other JSON, or for text that is no JSON. */
    public static Optional<JsonNode> object(String text) {
        try {
            var json = MAPPER.readTree(text);
            return Optional.<JsonNode>of(json.isArray() ? json.path(0) : json)
                    .filter(JsonNode::isObject)
                    .filter(ServerJson::isInRange);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** A whole number; beyond a long it becomes the nearest one. */
    static OptionalLong wholeNumber(JsonNode number) {
        return JsonNumbers.whole(number).stream()
                .mapToLong(whole -> whole.min(MOST).max(LEAST).longValueExact())
                .findFirst();
    }

    private static boolean isInRange(JsonNode json) {
        return json.isContainer()
                ? json.valueStream().allMatch(ServerJson::isInRange)
                : !json.isNumber() || JsonNumbers.isInRange(json.decimalValue());
    }
}
