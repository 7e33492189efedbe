package com.aresgen.models.openai;

import com.aresgen.http.json.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
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

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    private ServerJson() {}

    /** An object, or the first of a list of objects (Gemini); empty for any other JSON, or for text that is no JSON. */
    static Optional<JsonNode> object(String text) {
        try {
            var json = MAPPER.readTree(text);
            return Optional.<JsonNode>of(json.isArray() ? json.path(0) : json)
                    .filter(JsonNode::isObject)
                    .filter(ServerJson::isModest);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /**
     * A number without a fraction, however it is written ({@code 12}, {@code 12.0}, {@code 1.2e1}), as in JSON Schema;
     * empty for anything else. Numbers beyond a long become the nearest one.
     */
    static OptionalLong wholeNumber(JsonNode number) {
        if (!number.isNumber() || number.decimalValue().stripTrailingZeros().scale() > 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(number.decimalValue().min(MOST).max(LEAST).longValueExact());
    }

    private static boolean isModest(JsonNode json) {
        return json.isContainer()
                ? json.valueStream().allMatch(ServerJson::isModest)
                : !json.isBigDecimal() || Math.abs((long) json.decimalValue().scale()) <= MOST_EXPONENT;
    }
}
