package com.aresgen.local.states.service;

import com.aresgen.local.states.run.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The members of a request's body. */
record Request(JsonNode body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Request of(String text) {
        try {
            return new Request(JSON.readTree(text));
        } catch (JacksonException _) {
            throw new ServiceError("SerializationException", "The body is not JSON.");
        }
    }

    Optional<String> text(String name) {
        return body.path(name).isString() ? Optional.of(body.path(name).stringValue()) : Optional.empty();
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() -> ServiceError.invalid("1 validation error detected: Value at '" + name
                        + "' failed to satisfy constraint: Member must not be null"));
    }

    boolean flag(String name) {
        return body.path(name).asBoolean(false);
    }

    int number(String name, int otherwise) {
        return body.path(name).asInt(otherwise);
    }

    /** JSON in a string; an error of {@code type} if it is not JSON. */
    static JsonNode json(String name, String text, String type, String message) {
        if (text.getBytes(StandardCharsets.UTF_8).length > Limits.PAYLOAD) {
            throw ServiceError.invalid("1 validation error detected: Value at '" + name
                    + "' failed to satisfy constraint: Member must have length less than or equal to "
                    + Limits.PAYLOAD);
        }
        try {
            var json = JSON.readTree(text);
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (JacksonException _) {
            // Refused below, as an empty text is.
        }
        throw new ServiceError(type, message + ": '" + text + "'");
    }
}
