package com.aresgen.lambda.snapshot;

import com.aresgen.http.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** The sample event of each function, which is in its jar. */
public final class SampleEvent {
    private SampleEvent() {}

    /**
     * Reads {@code events/<function>.json}.
     *
     * @throws IllegalStateException if there is none
     */
    public static JsonNode of(String function) {
        try (var in = SampleEvent.class.getResourceAsStream("/events/" + function + ".json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "events/" + function + ".json is missing: SnapStart has nothing to prime with");
            }
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
