package com.aresgen.faults;

import com.aresgen.http.values.Token;
import com.aresgen.suite.Given;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An endpoint that schedules are run against, with a valid body and another one.
 *
 * @param path with what the body names, the things that must exist before the call
 */
record Subject(String name, Way way, String path, String body, String otherBody) {
    private static final String NOTE = "{\"text\":\"a note\"}";
    private static final String OTHER_NOTE = "{\"text\":\"another note\"}";

    /** How a call with this body reaches the endpoint. */
    interface Way {
        Reply send(Token token, String idempotencyKey, String body);
    }

    private Subject(String name, Door door, String body, String otherBody) {
        this(name, door::send, door.path(), body, otherBody);
    }

    /** Every mutating route of the API with its sample, so that a new endpoint is among them. */
    static Stream<Subject> routes() {
        return Row.mutating().map(Subject::of);
    }

    private static Subject of(Row row) {
        var door = Door.of(row.endpoint(), row.route().method(), row.path());
        var body = row.event().path("body").asString("");
        return new Subject(
                row.toString(),
                (token, key, sent) -> door.send(withBody(row.event(), sent), token, key),
                row.path(),
                body,
                body.isEmpty()
                        ? "{\"other\":true}"
                        : row.body().put("user", "somebody else").toString());
    }

    private static JsonNode withBody(JsonNode event, String body) {
        var copy = (ObjectNode) event.deepCopy();
        return body.isEmpty() ? copy : copy.put("body", body);
    }

    /** As it is deployed. */
    static Subject chat() {
        var body = """
                {"model":"local/extractive-1","messages":[{"role":"user","content":"Summarize in one sentence: \
                Water boils at 100 degrees Celsius at sea level. At 3,000 metres it boils at about 90."}]}""";
        return new Subject(
                "chat completions (B)",
                Door.of("CompleteChat", "POST", "/v1/chat/completions"),
                body,
                body.replace("one sentence", "two sentences"));
    }

    /** The same, frame by frame: the claim is held until the last one. */
    static Subject streamedChat() {
        var chat = chat();
        return new Subject(
                "streamed chat completions (B)",
                chat.way(),
                chat.path(),
                chat.body().replace("{\"model\"", "{\"stream\":true,\"model\""),
                chat.otherBody());
    }

    /** To the end of a thread that has a turn: a claim, a lock and a commit. */
    static Subject continuedChat() {
        var chat = chat();
        return new Subject(
                "continued chat completions (B)",
                chat.way(),
                chat.path(),
                continuing(chat.body()),
                continuing(chat.otherBody()));
    }

    private static String continuing(String body) {
        return body.replace("{\"model\"", "{\"thread_id\":\"" + Given.THREAD + "\",\"model\"");
    }

    static Subject deletedThread() {
        return new Subject(
                "deleted thread (A)",
                Door.of("DeleteThread", "DELETE", "/v1/chat/threads/" + Given.THREAD),
                "",
                "{\"other\":true}");
    }

    static Subject notes() {
        var bench = new Bench();
        return new Subject("notes (A)", bench.writing(new Notes(bench)), NOTE, OTHER_NOTE);
    }

    static Subject onlyNote() {
        var bench = new Bench();
        return new Subject("the only note (A)", bench.writing(new OnlyNote(bench)), NOTE, OTHER_NOTE);
    }

    static Subject threeCalls() {
        var bench = new Bench();
        return new Subject("three calls (known wrong)", bench.reading(new ThreeCalls(bench)), NOTE, OTHER_NOTE);
    }

    /** What the call names as samples do. */
    String names() {
        return path + body;
    }

    boolean namesAThread() {
        return names().contains(Given.THREAD);
    }

    @Override
    public String toString() {
        return name;
    }
}
