package com.aresgen.models.openai;

import com.aresgen.http.json.Json;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.openai.exchange.OpenAiLimits;
import com.aresgen.models.openai.exchange.ServerAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The server that the operator set up for models that are not on Bedrock: the members {@code LLM_BASE_URL}, if it needs
 * one {@code LLM_API_KEY}, and {@code LLM_MODEL} for requests that name no model, of a secret. The secret is read again after five minutes, so that the operator can
 * replace a key without a deployment.
 */
public final class ModelServer {
    private static final String UNSET = "no server is set for it (LLM_BASE_URL)";
    private static final Duration HOLDS = Duration.ofMinutes(5);

    /** Shorter, since a model that an operator has just added should be seen. */
    private static final Duration LIST_HOLDS = Duration.ofMinutes(1);

    private final Supplier<String> secret;
    private final InstantSource clock;
    private volatile @Nullable Known known;
    private @Nullable Listed listed;

    public ModelServer(Supplier<String> secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    private record Listed(List<String> names, String secret, Instant until) {}

    private record Known(
            String text,
            Optional<ChatProvider> provider,
            Optional<ServerModelList> list,
            Optional<String> fault,
            Optional<String> model,
            Instant until) {}

    /** Empty while the secret names no usable server; {@link #fault} gives the reason. */
    public Optional<ChatProvider> provider() {
        return known().provider();
    }

    /** The name of the model for requests that name none; empty without a usable server. */
    public Optional<String> model() {
        return known().model();
    }

    /** Why models of this server cannot be called, as half a sentence that quotes nothing of the secret. */
    public Optional<String> fault() {
        return known().fault();
    }

    /**
     * The names of the models that the server lists of its own; empty where it lists none or does not answer within two
     * seconds. They are asked for again after a minute.
     */
    public synchronized List<String> models() {
        var now = known();
        if (listed == null
                || !listed.secret().equals(now.text())
                || !clock.instant().isBefore(listed.until())) {
            var names = now.list().map(ServerModelList::names).orElse(List.of());
            listed = new Listed(names, now.text(), clock.instant().plus(LIST_HOLDS));
        }
        return listed.names();
    }

    private Known known() {
        var last = known;
        return last == null || isOver(last) ? readOnce() : last;
    }

    /** One thread reads; the threads that wait for it get its result. */
    private synchronized Known readOnce() {
        var last = known;
        if (last == null || isOver(last)) {
            last = read(last);
            known = last;
        }
        return last;
    }

    private boolean isOver(Known last) {
        return !clock.instant().isBefore(last.until());
    }

    /** An unchanged secret keeps its provider. */
    private Known read(@Nullable Known last) {
        var text = secret.get();
        var until = clock.instant().plus(HOLDS);
        return last != null && last.text().equals(text)
                ? new Known(text, last.provider(), last.list(), last.fault(), last.model(), until)
                : read(text, until);
    }

    private Known read(String text, Instant until) {
        try {
            var members = Json.MAPPER.readTree(text);
            var key = ServerAddress.usable(member(members, "LLM_API_KEY"));
            var url = member(members, "LLM_BASE_URL");
            var provider = url.<ChatProvider>map(address -> new OpenAi(address, () -> key, clock));
            var list = url.map(
                    address -> new ServerModelList(ServerAddress.at(address).models(), key, OpenAiLimits.STANDARD));
            var fault = provider.isPresent() ? Optional.<String>empty() : Optional.of(UNSET);
            return new Known(text, provider, list, fault, url.flatMap(_ -> member(members, "LLM_MODEL")), until);
        } catch (JacksonException _) {
            return new Known(
                    text,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("the server for it is not named in JSON"),
                    Optional.empty(),
                    until);
        } catch (IllegalArgumentException unusable) {
            return new Known(
                    text,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(unusable.getMessage()),
                    Optional.empty(),
                    until);
        }
    }

    private static Optional<String> member(JsonNode secret, String name) {
        return Optional.of(secret.path(name).asString("")).filter(text -> !text.isBlank());
    }
}
