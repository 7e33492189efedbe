package com.aresgen.costs;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A frame of an editor as it was measured in a room. The figures are those of live.json, for one frame. */
record FrameFigure(JsonNode json, double postCpuMillis) {
    static List<FrameFigure> all(JsonNode live) {
        var post = live.path("post_cpu_millis").doubleValue();
        return live.path("frames")
                .valueStream()
                .map(frame -> new FrameFigure(frame, post))
                .toList();
    }

    String kind() {
        return json.path("kind").stringValue();
    }

    /** Itself, its answers, and what each of the others is told: API Gateway counts all of them. */
    double messages(double others) {
        return 1 + get("answers") + get("told_each_other") * others;
    }

    /** What the region sends. */
    double bytes(double others) {
        return get("answer_bytes") + get("told_bytes_each_other") * others;
    }

    /** Of the function. Its threads tell the others, so their part was not measured with the frame. */
    double cpuMillis(double others) {
        return get("cpu_millis") + get("told_each_other") * others * postCpuMillis;
    }

    /** How often the function waits for API Gateway: the others are told all at once. */
    double waits(double others) {
        return get("answers") + (others > 0 ? get("told_each_other") : 0);
    }

    double get(String name) {
        var value = json.path(name);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("live.json has no " + name + " of " + kind());
        }
        return value.doubleValue();
    }
}
