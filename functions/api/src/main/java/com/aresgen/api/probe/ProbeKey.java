package com.aresgen.api.probe;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import tools.jackson.core.JacksonException;

/** What the probe's secret holds: {@code {"key":"ares_…"}}. */
sealed interface ProbeKey {
    record Given(BearerKey key) implements ProbeKey {}

    /** The operator has filled nothing in. */
    record Absent() implements ProbeKey {}

    /** Not a key of this API. Nothing of it is kept, since it may be a secret of another kind. */
    record Unusable() implements ProbeKey {}

    static ProbeKey in(String secret) {
        try {
            var text = Json.MAPPER.readTree(secret).path("key").asString("").strip();
            return text.isEmpty()
                    ? new Absent()
                    : BearerKey.parse(text).<ProbeKey>map(Given::new).orElseGet(Unusable::new);
        } catch (JacksonException _) {
            return new Unusable();
        }
    }
}
