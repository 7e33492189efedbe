package com.aresgen.permissions;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.live.client.Push;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.local.wire.LiveSocket;
import com.aresgen.suite.LongLogs;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Waiting;
import tools.jackson.databind.JsonNode;

/** Everything that sockets do, and that is done for them: a conversation of two, and the end of each kind. */
final class SocketExercise {
    private final JsonNode document;

    SocketExercise() {
        document = RunningApi.eu()
                .http()
                .post("/v1/documents", "{\"title\":\"Live\",\"content\":\"abc\"}")
                .as(RunningApi.eu().newTenant().admin())
                .send()
                .json();
    }

    void run() {
        var reader = joined("r");
        var writer = joined("w");
        writer.send("{\"t\":\"cursor\",\"anchor\":0,\"head\":0,\"rev\":0}").send("{\"t\":\"ping\"}");
        // The first revision is written with the head, the second alone, the third push changes nothing.
        push(writer, 1, 0, typed(3, "d"));
        push(writer, 2, 1, typed(4, "e"));
        push(writer, 3, 2, ChangeSet.empty(5));
        snapshot();
        writer.send("{\"t\":\"token\",\"token\":\"%s\"}".formatted(token())).expect("token_ok");
        writer.close();
        reader.expect("left");
        LiveSocket.open(RunningApi.eu().local().liveUrl().orElseThrow())
                .send("{\"t\":\"ping\"}")
                .expect("bye");
        // The timer of a socket that stays comes again, and one that says nothing is dismissed by it.
        LiveSocket.open(RunningApi.eu().local().liveUrl().orElseThrow()).expect("bye");
        Waiting.until(() -> RunningApi.eu().local().observed().stream()
                .anyMatch(each -> each.function().equals("AresGen-EU-LookAfterSockets")
                        && each.needed().action().equals("sqs:SendMessage")));
        edited();
        reader.expect("rev");
    }

    /** Of a document of its own, which has a long log. */
    private static void snapshot() {
        var exercise = new SocketExercise();
        var writer = exercise.joined("w");
        push(writer, 1, 0, typed(3, "x"));
        LongLogs.grow(exercise.document.path("id").asString(), 3, 199);
        push(writer, 2, 199, typed(202, "x"));
    }

    /** Over HTTP, so that the worker tells the reader. */
    private void edited() {
        RunningApi.eu()
                .http()
                .post(
                        "/v1/documents/" + document.path("id").asString() + "/changes",
                        "{\"base_revision\":2,\"content\":\"abcdef\"}")
                .as(BearerKey.parse(token()).orElseThrow())
                .send();
    }

    private LiveSocket joined(String client) {
        var hello = Json.MAPPER
                .createObjectNode()
                .put("t", "hello")
                .put("token", token())
                .put("have", 0)
                .put("client", client);
        var socket =
                LiveSocket.open(RunningApi.eu().local().liveUrl().orElseThrow()).send(hello);
        socket.expect("welcome");
        return socket;
    }

    private String token() {
        return document.at("/edit_token/token").asString();
    }

    private static void push(LiveSocket socket, long seq, long base, ChangeSet changes) {
        socket.send(new Push("w", seq, base, changes).message()).expect("ack");
    }

    private static ChangeSet typed(int length, String text) {
        return ChangeSet.replace(length, length, length, text);
    }
}
