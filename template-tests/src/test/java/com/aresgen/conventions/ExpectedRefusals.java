package com.aresgen.conventions;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.Parameters;
import com.aresgen.http.Payload;
import com.aresgen.http.Trail;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.stages.Problems;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Region;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The refusal that a caller gets for a failure, whichever endpoint it is from. */
final class ExpectedRefusals {
    static final String REQUEST_ID = "req_01J00000000000000000000000";

    private static final Instant RECEIVED = Instant.parse("2026-05-11T08:14:22.184Z");

    private ExpectedRefusals() {}

    static Answer answer(Failure failure) {
        var call = new Call(
                REQUEST_ID,
                RECEIVED,
                RECEIVED.plusSeconds(30),
                "GET",
                "/v1/things/{id}",
                "/v1/things/thing_1",
                Map.of(),
                Parameters.NONE,
                Headers.NONE,
                Payload.EMPTY,
                "192.0.2.7",
                new Trail(),
                Optional.empty(),
                Optional.empty());
        return (Answer) new Problems(Region.EU)
                .around(_ -> new Outcome.Refusal(failure))
                .handle(call);
    }

    static JsonNode body(Failure failure) {
        return Json.MAPPER.readTree(answer(failure).body().bytes());
    }
}
