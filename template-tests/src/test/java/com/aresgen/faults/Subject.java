package com.aresgen.faults;

import com.aresgen.suite.Given;
import java.util.List;

/**
 * An endpoint that schedules are run against, with a valid body and another one.
 *
 * @param left what one call leaves of its workspace
 */
record Subject(String name, Door door, String body, String otherBody, Effects.Left left) {
    private static final Effects.Left ONE_TURN = new Effects.Left(List.of(1), 0);
    private static final String NOTE = "{\"text\":\"a note\"}";
    private static final String OTHER_NOTE = "{\"text\":\"another note\"}";

    /** As it is deployed. */
    static Subject chat() {
        var body = """
                {"model":"local/extractive-1","messages":[{"role":"user","content":"Summarize in one sentence: \
                Water boils at 100 degrees Celsius at sea level. At 3,000 metres it boils at about 90."}]}""";
        return new Subject(
                "chat completions (B)",
                Door.of("CompleteChat", "POST", "/v1/chat/completions"),
                body,
                body.replace("one sentence", "two sentences"),
                ONE_TURN);
    }

    /** The same, frame by frame: the claim is held until the last one. */
    static Subject streamedChat() {
        var chat = chat();
        return new Subject(
                "streamed chat completions (B)",
                chat.door(),
                chat.body().replace("{\"model\"", "{\"stream\":true,\"model\""),
                chat.otherBody(),
                ONE_TURN);
    }

    /** To the end of a thread that has a turn: a claim, a lock and a commit. */
    static Subject continuedChat() {
        var chat = chat();
        return new Subject(
                "continued chat completions (B)",
                chat.door(),
                continuing(chat.body()),
                continuing(chat.otherBody()),
                new Effects.Left(List.of(2), 0));
    }

    private static String continuing(String body) {
        return body.replace("{\"model\"", "{\"thread_id\":\"" + Given.THREAD + "\",\"model\"");
    }

    static Subject deletedThread() {
        return new Subject(
                "deleted thread (A)",
                Door.of("DeleteThread", "DELETE", "/v1/chat/threads/" + Given.THREAD),
                "",
                "{\"other\":true}",
                new Effects.Left(List.of(), 1));
    }

    static Subject notes() {
        var bench = new Bench();
        return new Subject("notes (A)", bench.writing(new Notes(bench)), NOTE, OTHER_NOTE, ONE_TURN);
    }

    static Subject onlyNote() {
        var bench = new Bench();
        return new Subject("the only note (A)", bench.writing(new OnlyNote(bench)), NOTE, OTHER_NOTE, ONE_TURN);
    }

    static Subject threeCalls() {
        var bench = new Bench();
        return new Subject(
                "three calls (known wrong)", bench.reading(new ThreeCalls(bench)), NOTE, OTHER_NOTE, ONE_TURN);
    }

    @Override
    public String toString() {
        return name;
    }
}
