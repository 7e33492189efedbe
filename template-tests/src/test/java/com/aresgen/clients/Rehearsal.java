package com.aresgen.clients;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.local.LocalApi;
import com.aresgen.local.Options;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.client.okhttp.OkHttpClient;
import com.openai.core.ClientOptions;
import java.net.URI;
import java.util.Map;

/** A new caller of the API, whose model server plays a script. */
public record Rehearsal(LocalApi api, BearerKey key) {
    /** A model that only the server knows. */
    public static final String MODEL = "remote/an-actor";

    public static Rehearsal of(ServerScript... scripts) {
        var running = RunningApi.eu();
        running.upstream().play(scripts);
        return new Rehearsal(running.local(), running.newTenant().key(Role.EDITOR));
    }

    /** The same caller with an API of its own, on the same tables, that the test may close at any time. */
    Rehearsal elsewhere() {
        var other = LocalApi.start(Options.in(Repository.root())
                .withPort(0)
                .inMemory()
                .withEngine(api.tablesUrl())
                .withModelServer(Map.of("LLM_BASE_URL", upstream().baseUrl())));
        return new Rehearsal(other, key);
    }

    public Upstream upstream() {
        return RunningApi.eu().upstream();
    }

    Rehearsal with(BearerKey other) {
        return new Rehearsal(api, other);
    }

    /** The base URL for a client. */
    URI baseUrl() {
        return URI.create(api.baseUrl() + "/v1");
    }

    OpenAIClient client() {
        return client(new ClientAttempts());
    }

    /** The client as its users make it, except that it validates each answer against its own types. */
    OpenAIClient client(ClientAttempts attempts) {
        return new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(OkHttpClient.builder().addInterceptor(attempts).build())
                .baseUrl(baseUrl().toString())
                .apiKey(key.text())
                .responseValidation(true)
                .build());
    }
}
