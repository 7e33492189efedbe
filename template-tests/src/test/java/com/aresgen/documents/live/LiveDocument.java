package com.aresgen.documents.live;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.live.client.Place;
import com.aresgen.documents.live.client.Push;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.local.wire.LiveSocket;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document of a workspace of its own, its first edit token, and how sockets open it. */
record LiveDocument(Tenant tenant, String id, String token) {
    static LiveDocument of(String content) {
        return of(content, "{}");
    }

    /** @param more further members of the body */
    static LiveDocument of(String content, String more) {
        var tenant = RunningApi.eu().newTenant();
        var body = Json.MAPPER.createObjectNode().put("title", "Harbour").put("content", content);
        body.setAll((ObjectNode) Json.MAPPER.readTree(more));
        var made = RunningApi.eu()
                .http()
                .post("/v1/documents", body.toString())
                .as(tenant.admin())
                .send()
                .json();
        return new LiveDocument(
                tenant, made.path("id").asString(), made.at("/edit_token/token").asString());
    }

    Http.Request request(String method, String path) {
        return RunningApi.eu()
                .http()
                .request(method, "/v1/documents/" + id + path)
                .as(tenant.admin());
    }

    Reply post(String path, String body) {
        return request("POST", path).body(body).send();
    }

    String text() {
        return request("GET", "").send().json().path("content").asString();
    }

    /** Another edit token, as the answer shows it. */
    JsonNode newToken(String terms) {
        return post("/tokens", terms).json();
    }

    static URI address() {
        return RunningApi.eu().local().liveUrl().orElseThrow();
    }

    static LiveSocket open() {
        return LiveSocket.open(address());
    }

    /** A socket that has said its hello and heard its welcome. */
    LiveSocket joined(String client) {
        return joined(client, token);
    }

    LiveSocket joined(String client, String by) {
        var socket = open().send(hello(by, null, client));
        socket.expect("welcome");
        return socket;
    }

    static JsonNode hello(String token, @Nullable Long have, String client) {
        var hello = Json.MAPPER.createObjectNode().put("t", "hello").put("token", token);
        hello.put("client", client);
        return have == null ? hello.putNull("have") : hello.put("have", have.longValue());
    }

    static JsonNode push(String client, long seq, long base, ChangeSet changes) {
        return new Push(client, seq, base, changes).message();
    }

    static JsonNode message(String json) {
        return Json.MAPPER.readTree(json);
    }

    /** For a typist. */
    Place place() {
        return new Place(
                address(),
                URI.create(RunningApi.eu().local().baseUrl() + "/v1/documents/" + id),
                token,
                Duration.ZERO,
                0);
    }

    BearerKey bearer() {
        return BearerKey.parse(token).orElseThrow();
    }
}
