package com.aresgen.faults;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Given;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An endpoint that schedules are run against, with a valid body and another one.
 *
 * @param path names, like the body, things that must exist before the call
 */
record ScheduleSubject(String name, Way way, String path, String body, String otherBody) {
    private static final String NOTE = "{\"text\":\"a note\"}";
    private static final String OTHER_NOTE = "{\"text\":\"another note\"}";

    /** How a call with this body reaches the endpoint. */
    interface Way {
        Reply send(BearerKey token, String idempotencyKey, String body);
    }

    private ScheduleSubject(String name, Door door, String body, String otherBody) {
        this(name, door::send, door.path(), body, otherBody);
    }

    /** Every mutating route of the API with its sample, so that a new endpoint is among them. */
    static Stream<ScheduleSubject> routes() {
        return Row.mutating().map(ScheduleSubject::of);
    }

    private static ScheduleSubject of(Row row) {
        var door = Door.of(row.endpoint(), row.route().method(), row.path());
        var body = row.event().path("body").asString("");
        return new ScheduleSubject(
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

    /** The endpoint as it is deployed. */
    static ScheduleSubject chat() {
        var body = """
                {"model":"local/extractive-1","messages":[{"role":"user","content":"Summarize in one sentence: \
                Water boils at 100 degrees Celsius at sea level. At 3,000 metres it boils at about 90."}]}""";
        return new ScheduleSubject(
                "chat completions (B)",
                Door.of("CompleteChat", "POST", "/v1/chat/completions"),
                body,
                body.replace("one sentence", "two sentences"));
    }

    /** The same, frame by frame: the claim is held until the last one. */
    static ScheduleSubject streamedChat() {
        var chat = chat();
        return new ScheduleSubject(
                "streamed chat completions (B)",
                chat.way(),
                chat.path(),
                chat.body().replace("{\"model\"", "{\"stream\":true,\"model\""),
                chat.otherBody());
    }

    /** Continues a thread that has a turn: a claim, a lock and a commit. */
    static ScheduleSubject continuedChat() {
        var chat = chat();
        return new ScheduleSubject(
                "continued chat completions (B)",
                chat.way(),
                chat.path(),
                continuing(chat.body()),
                continuing(chat.otherBody()));
    }

    private static String continuing(String body) {
        return body.replace("{\"model\"", "{\"thread_id\":\"" + Given.THREAD + "\",\"model\"");
    }

    static ScheduleSubject deletedThread() {
        return new ScheduleSubject(
                "deleted thread (A)",
                Door.of("DeleteThread", "DELETE", "/v1/chat/threads/" + Given.THREAD),
                "",
                "{\"other\":true}");
    }

    static ScheduleSubject notes() {
        var bench = new EndpointBench();
        return new ScheduleSubject("notes (A)", bench.writing(new Notes(bench)), NOTE, OTHER_NOTE);
    }

    static ScheduleSubject onlyNote() {
        var bench = new EndpointBench();
        return new ScheduleSubject("the only note (A)", bench.writing(new OnlyNote(bench)), NOTE, OTHER_NOTE);
    }

    static ScheduleSubject threeCalls() {
        var bench = new EndpointBench();
        return new ScheduleSubject("three calls (known wrong)", bench.reading(new ThreeCalls(bench)), NOTE, OTHER_NOTE);
    }

    /** The text in which the call names things by the ids of samples. */
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
