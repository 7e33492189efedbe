package com.aresgen.changes.codemirror;

import tools.jackson.databind.JsonNode;

/** A question in the form that {@code answers.js} reads, and our answer. */
interface Question {
    JsonNode asked();

    JsonNode answered();

    static Question of(long seed) {
        var draw = new Draw(seed);
        return switch (draw.number(10)) {
            case 0 -> JsonQuestion.of(draw);
            case 1, 2 -> RebaseQuestion.of(draw);
            default -> SetsQuestion.of(draw);
        };
    }
}
