package com.aresgen.http;

import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Calls for tests: a valid one, and what a test changes in it. */
public record Calls(
        String method,
        String path,
        Map<String, List<String>> query,
        Headers headers,
        Payload body,
        Optional<Caller> caller,
        Trail trail) {
    /** The route of every call; it differs from the path, so that code which confuses the two fails. */
    public static final String ROUTE = "/v1/route/{of+}";

    public static final String REQUEST_ID = "req_01J00000000000000000000000";
    public static final Instant RECEIVED = Instant.parse("2026-05-11T08:14:22.184Z");

    public static Calls get(String path) {
        return new Calls("GET", path, Map.of(), Headers.NONE, Payload.EMPTY, Optional.empty(), new Trail());
    }

    public static Calls post(String path, String json) {
        return get(path).method("POST").body(json);
    }

    public Calls method(String other) {
        return new Calls(other, path, query, headers, body, caller, trail);
    }

    public Calls path(String other) {
        return new Calls(method, other, query, headers, body, caller, trail);
    }

    public Calls query(String name, String... values) {
        var more = new TreeMap<>(query);
        more.put(name, List.of(values));
        return new Calls(method, path, more, headers, body, caller, trail);
    }

    public Calls header(String name, String value) {
        return new Calls(method, path, query, headers.with(name, value), body, caller, trail);
    }

    public Calls headers(Headers others) {
        return new Calls(method, path, query, others, body, caller, trail);
    }

    public Calls body(String json) {
        return body(Payload.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    public Calls body(String contentType, byte[] bytes) {
        return new Calls(method, path, query, headers, new Payload(contentType, bytes), caller, trail);
    }

    public Calls from(String workspace) {
        var other = new Caller(workspace, new Actor.Key("key_0000000000000001", Actor.Secret.CURRENT), Role.EDITOR);
        return new Calls(method, path, query, headers, body, Optional.of(other), trail);
    }

    public Call call() {
        return new Call(
                REQUEST_ID,
                RECEIVED,
                RECEIVED.plusSeconds(30),
                method,
                ROUTE,
                path,
                Map.of(),
                new Parameters(query),
                headers,
                body,
                "192.0.2.7",
                trail,
                caller,
                Optional.empty());
    }
}
