package com.aresgen.http.signing;

import com.aresgen.http.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The region's signing keys by name: the current one signs, each of them verifies. Their secret is a text, which is the
 * only key, named 1; or {@code {"current": "2", "keys": {"1": "…", "2": "…"}}}. It is read when the first key is needed,
 * and again when a name is unknown, at most every ten seconds: a key that was added meanwhile is found, and a caller who
 * makes names up costs little. Safe for threads.
 */
public final class SigningKeys {
    private static final String ONLY = "1";
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Supplier<String> secret;
    private final InstantSource clock;
    private @Nullable Known known;

    private record Known(SigningKey current, Map<String, SigningKey> keys, Instant readAt) {}

    public SigningKeys(Supplier<String> secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** The key to sign with. */
    public SigningKey current() {
        return known().current();
    }

    /** The key of a name that a signature has; empty if there is none, or none any more. */
    public Optional<SigningKey> find(String name) {
        var keys = known();
        if (!keys.keys().containsKey(name) && keys.readAt().plus(PAUSE).isBefore(clock.instant())) {
            keys = read();
        }
        return Optional.ofNullable(keys.keys().get(name));
    }

    private synchronized Known known() {
        return known == null ? read() : known;
    }

    private synchronized Known read() {
        var text = secret.get().strip();
        var now = clock.instant();
        var keys = text.startsWith("{") ? named(text, now) : only(text, now);
        known = keys;
        return keys;
    }

    private static Known only(String text, Instant now) {
        var key = SigningKey.of(ONLY, text);
        return new Known(key, Map.of(ONLY, key), now);
    }

    private static Known named(String text, Instant now) {
        var json = parsed(text);
        var keys = json.path("keys").properties().stream()
                .map(key -> SigningKey.of(key.getKey(), key.getValue().asString()))
                .collect(Collectors.toUnmodifiableMap(SigningKey::name, key -> key));
        var current = keys.get(json.path("current").asString(""));
        if (current == null || !keys.keySet().stream().allMatch(name -> name.matches("[A-Za-z0-9-]{1,16}"))) {
            throw malformed(null);
        }
        return new Known(current, keys, now);
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException noJson) {
            throw malformed(noJson);
        }
    }

    /** Without the secret's text, and without the parser's message, which quotes it. */
    private static IllegalStateException malformed(@Nullable JacksonException noJson) {
        return new IllegalStateException("The signing secret must be one key as a text, or a JSON object with keys by"
                + " names of up to 16 letters, digits and hyphens, and the name of the current one"
                + (noJson == null ? "" : "; it is no JSON"));
    }
}
