package com.aresgen.models.openai;

import com.aresgen.http.Json;
import com.aresgen.models.ChatProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The server that an operator named for models that are not on Bedrock: the members {@code LLM_BASE_URL} and, if it
 * needs one, {@code LLM_API_KEY} of a secret. What was read holds for five minutes, so that a key can be exchanged
 * without a deployment.
 */
public final class ModelServer {
    private static final Duration HOLDS = Duration.ofMinutes(5);

    private final Supplier<String> secret;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    public ModelServer(Supplier<String> secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    private record Known(String text, Optional<ChatProvider> provider, Instant until) {}

    /** Empty while no server is named. */
    public Optional<ChatProvider> provider() {
        var last = known;
        if (last == null || !clock.instant().isBefore(last.until())) {
            last = read(last);
            known = last;
        }
        return last.provider();
    }

    public boolean isSet() {
        return provider().isPresent();
    }

    /** The same text keeps its provider, and with it the connections. */
    private Known read(@Nullable Known last) {
        var text = secret.get();
        var provider = last != null && last.text().equals(text) ? last.provider() : provider(text);
        return new Known(text, provider, clock.instant().plus(HOLDS));
    }

    private Optional<ChatProvider> provider(String text) {
        var members = Json.MAPPER.readTree(text);
        var key = member(members, "LLM_API_KEY");
        return member(members, "LLM_BASE_URL").map(url -> new OpenAi(url, () -> key, clock));
    }

    private static Optional<String> member(JsonNode secret, String name) {
        return Optional.of(secret.path(name).asString("")).filter(text -> !text.isBlank());
    }
}
