package com.aresgen.bench.memory;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Documents of the largest size: made, read, edited and commanded, with the embedded model. */
record DocumentMemory(Processes processes, BearerKey key) {
    private static final int FULL = 1_000_000;

    void measure() throws IOException {
        var prose = new Prose(new Random(1));
        var body = Json.MAPPER.createObjectNode().put("title", "Novel").put("content", prose.of(FULL));
        String id;
        try (var create = processes.start("CreateDocument")) {
            var got = create.call(key, Map.of(), body.toString());
            processes.row(create, "1 MB created", got);
            id = got.json().path("id").stringValue();
        }
        try (var get = processes.start("GetDocument")) {
            processes.row(get, "1 MB read", get.call(key, Map.of("id", id), ""));
        }
        try (var change = processes.start("ChangeDocument")) {
            var edit = "{\"base_revision\":0,\"changes\":[[0,\"New. \"],%d]}".formatted(FULL);
            processes.row(change, "an edit of 1 MB", change.call(key, Map.of("id", id), edit));
        }
        try (var run = processes.start("RunCommand")) {
            for (var command : List.of("summarize", "outline")) {
                var asked =
                        Json.MAPPER.createObjectNode().put("command", command).put("model", "local/extractive-1");
                processes.row(
                        run, command + " 1 MB", run.stream(key, "/documents/" + id + "/commands", asked.toString()));
            }
        }
    }
}
