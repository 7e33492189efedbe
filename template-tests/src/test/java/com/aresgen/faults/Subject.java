package com.aresgen.faults;

/** An endpoint that schedules are run against, with a valid body and another one. */
record Subject(String name, Door door, String body, String otherBody) {
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
                body.replace("one sentence", "two sentences"));
    }

    /** The same, frame by frame: the claim is held until the last one. */
    static Subject streamedChat() {
        var chat = chat();
        return new Subject(
                "streamed chat completions (B)",
                chat.door(),
                chat.body().replace("{\"model\"", "{\"stream\":true,\"model\""),
                chat.otherBody());
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

    @Override
    public String toString() {
        return name;
    }
}
