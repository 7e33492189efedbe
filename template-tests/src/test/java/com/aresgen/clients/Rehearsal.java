package com.aresgen.clients;

import com.aresgen.http.Role;
import com.aresgen.http.Token;
import com.aresgen.local.LocalApi;
import com.aresgen.local.Options;
import com.aresgen.models.upstream.Script;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.client.okhttp.OkHttpClient;
import com.openai.core.ClientOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A new caller of an API whose model server plays a script; all rehearsals share the API, so one runs at a time. */
record Rehearsal(LocalApi api, Upstream upstream, Token key) {
    /** A model that only the server knows. */
    static final String MODEL = "remote/an-actor";

    private static final Upstream UPSTREAM = Upstream.playing();
    private static final LocalApi API = start();

    static Rehearsal of(Script... scripts) {
        UPSTREAM.play(List.of(scripts));
        return as(RunningApi.eu().newTenant());
    }

    private static Rehearsal as(Tenant tenant) {
        return new Rehearsal(API, UPSTREAM, tenant.key(Role.EDITOR));
    }

    /** The same again at an API of its own, which may be closed at any time. */
    Rehearsal elsewhere() {
        return new Rehearsal(start(), upstream, key);
    }

    Rehearsal with(Token other) {
        return new Rehearsal(api, upstream, other);
    }

    /** What a client takes as its base URL. */
    URI baseUrl() {
        return URI.create(api.baseUrl() + "/v1");
    }

    OpenAIClient client() {
        return client(new Attempts());
    }

    /** The client as its users make it, but that it holds each answer against its own types. */
    OpenAIClient client(Attempts attempts) {
        return new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(OkHttpClient.builder().addInterceptor(attempts).build())
                .baseUrl(baseUrl().toString())
                .apiKey(key.text())
                .responseValidation(true)
                .build());
    }

    /** On the tables of the API that all tests share: callers of that one are callers here. */
    private static LocalApi start() {
        var api = LocalApi.start(Options.in(Repository.root())
                .withPort(0)
                .inMemory()
                .withEngine(RunningApi.eu().local().tablesUrl())
                .withModelServer(Map.of("LLM_BASE_URL", UPSTREAM.baseUrl())));
        Runtime.getRuntime().addShutdownHook(new Thread(api::close));
        return api;
    }
}
