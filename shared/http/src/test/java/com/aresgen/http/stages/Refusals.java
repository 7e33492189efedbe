package com.aresgen.http.stages;

import com.aresgen.http.Answer;
import com.aresgen.http.Calls;
import com.aresgen.http.Outcome;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Region;
import tools.jackson.databind.JsonNode;

/** A failure as its caller sees it. */
final class Refusals {
    private static final Problems PROBLEMS = new Problems(Region.EU);
    private static final Calls CALL = Calls.get("/v1/things/thing_1");

    private Refusals() {}

    static Answer answer(Failure failure) {
        return (Answer) PROBLEMS.around(_ -> new Outcome.Refusal(failure)).handle(CALL.call());
    }

    static JsonNode body(Failure failure) {
        return Json.MAPPER.readTree(answer(failure).body().bytes());
    }

    static String parameter(Failure failure) {
        return body(failure).path("error").path("param").stringValue();
    }
}
