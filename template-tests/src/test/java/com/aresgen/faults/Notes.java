package com.aresgen.faults;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.Write;
import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.threads.ThreadStore;
import com.aresgen.store.threads.Turn;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Algorithm A: each call makes a new thread with its text, and has no other effect. */
record Notes(ThreadStore threads, Ids ids, InstantSource clock) implements Endpoint<String> {
    Notes(EndpointBench bench) {
        this(bench.threads, bench.ids, bench.clock);
    }

    @Override
    public Route route() {
        return Route.post("/v1/notes").needs(Role.EDITOR);
    }

    @Override
    public String read(Fields fields) {
        return fields.requiredText("text");
    }

    @Override
    public Outcome handle(Call call, String text) {
        var id = ids.next("thr");
        return answer(id, text).writing(writes(call, id, text));
    }

    static Answer answer(String id, String text) {
        return Answer.ok(Map.of("id", id, "text", text)).with("Location", "/v1/notes/" + id);
    }

    List<Write> writes(Call call, String id, String text) {
        var now = clock.instant();
        var start = new ThreadStore.Start(
                id, call.caller().workspace(), call.caller().actor().id(), "A note", Map.of(), now);
        var body = Json.MAPPER.createObjectNode().put("content", text);
        var message = new Turn.Message(ids.next("msg"), body, now);
        return threads.insert(
                call,
                start,
                new Turn(
                        call.requestId(),
                        "none",
                        Optional.empty(),
                        Turn.End.completed("stop"),
                        0,
                        new Turn.Use(0, 0, 0),
                        List.of(message)));
    }
}
