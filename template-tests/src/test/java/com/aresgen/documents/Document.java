package com.aresgen.documents;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A document, and the caller that works on it. */
public record Document(BearerKey key, String id) {
    /** The same document for another caller. */
    Document by(BearerKey other) {
        return new Document(other, id);
    }

    Http.Request request(String method, String path) {
        return RunningApi.eu()
                .http()
                .request(method, "/v1/documents/" + id + path)
                .as(key);
    }

    Reply get(String path) {
        return request("GET", path).send();
    }

    public Http.Request post(String path, String body) {
        return request("POST", path).body(body);
    }

    Http.Request patch(String body) {
        return request("PATCH", "").body(body);
    }

    public Http.Request command(String body) {
        return post("/commands", body);
    }

    Http.Request edit(String body) {
        return post("/changes", body);
    }

    Reply change(long base, ChangeSet changes) {
        return edit("{\"base_revision\":%d,\"changes\":%s}".formatted(base, changes.toJson()))
                .send();
    }

    Reply rewritten(long base, String content) {
        return edit(Json.MAPPER
                        .createObjectNode()
                        .put("base_revision", base)
                        .put("content", content)
                        .toString())
                .send();
    }

    /** Inserts into the newest text. */
    Reply typed(int at, String insert) {
        var now = json();
        var length = now.path("content").stringValue().length();
        return change(now.path("revision").longValue(), ChangeSet.replace(length, at, at, insert));
    }

    /** Inserts at the end of the newest text. */
    Reply typed(String insert) {
        return typed(text().length(), insert);
    }

    JsonNode json() {
        return get("").json();
    }

    String text() {
        return json().path("content").stringValue();
    }

    String textAt(long revision) {
        return get("?revision=" + revision).json().path("content").stringValue();
    }

    long revision() {
        return json().path("revision").longValue();
    }

    /** Newest first. */
    List<JsonNode> versions() {
        return get("/versions?limit=100").json().valueStream().toList();
    }

    JsonNode version(long number) {
        return get("/versions/" + number).json();
    }

    Reply restore(long version) {
        return request("POST", "/versions/" + version + "/restore").send();
    }

    Reply decide(String suggestion, String decision) {
        return request("POST", "/suggestions/" + suggestion + "/" + decision).send();
    }

    List<JsonNode> suggestions() {
        return get("/suggestions").json().valueStream().toList();
    }

    /** A further edit token, as the answer shows it. */
    JsonNode newToken(String terms) {
        return post("/tokens", terms).send().json();
    }
}
