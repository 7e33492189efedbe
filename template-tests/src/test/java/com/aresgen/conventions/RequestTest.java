package com.aresgen.conventions;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RequestTest {
    private static final String BODIES = "com.aresgen.suite.Row#withBody";

    private final BearerKey key = RunningApi.eu().newTenant().admin();

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#routed")
    void aQueryParameterThatNobodyDefinedIsRefused(Row row) {
        assertProblem(
                row.request(row.path() + "?nonsense=1").unprepared().as(key).send(), 400, "unknown_parameter");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#routed")
    void aQueryParameterThatComesTwiceIsRefused(Row row) {
        for (var name : row.route().parameters()) {
            var query = "?" + name + "=1&" + name + "=1";
            assertProblem(row.request(row.path() + query).unprepared().as(key).send(), 400, "repeated_parameter");
        }
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#withPathParameters")
    void anUnknownIdIsNotFound(Row row) {
        var reply = row.request(row.pathOf("nobody-has-this")).as(key).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(404);
        assertThat(reply.code()).endsWith("_not_found").isNotEqualTo("route_not_found");
        assertProblem(reply, 404, reply.code());
    }

    @ParameterizedTest
    @MethodSource(BODIES)
    void onlyJsonIsRead(Row row) {
        var bytes = row.body().toString().getBytes(StandardCharsets.UTF_8);

        assertProblem(
                row.request()
                        .unprepared()
                        .as(key)
                        .header("Content-Type", "text/plain")
                        .send(),
                415,
                "unsupported_media_type");
        assertProblem(without(row).body(bytes).send(), 415, "unsupported_media_type");
    }

    /** Whether it may is in the OpenAPI file. */
    @ParameterizedTest
    @MethodSource(BODIES)
    void aPostMayComeWithoutABodyWhereNoFieldIsRequired(Row row) {
        if (row.isBodyRequired()) {
            assertProblem(without(row).send(), 415, "unsupported_media_type");
        } else {
            assertThat(without(row).send().code())
                    .isNotIn("unsupported_media_type", "invalid_json", "validation_failed");
        }
    }

    @ParameterizedTest
    @MethodSource(BODIES)
    void whatIsNotJsonIsRefusedWithThePlaceWhereItEnds(Row row) {
        assertThat(invalid(row, "{\"a\": nope}").path("offset").intValue()).isEqualTo(6);
        if (row.isBodyRequired()) {
            invalid(row, "");
        }
        invalid(row, "{\"a\":1,\"a\":2}");
        invalid(row, "{\"a\":\"\\u0000\"}");
        invalid(row, "{} trailing");
        invalid(row, "[".repeat(65) + "]".repeat(65));
    }

    @ParameterizedTest
    @MethodSource(BODIES)
    void aBodyThatIsNoObjectIsRefused(Row row) {
        assertProblem(without(row).body("[]").send(), row.route().openAi() ? 400 : 422, "validation_failed");
    }

    @ParameterizedTest
    @MethodSource(BODIES)
    void aBodyAboveTheLimitIsRefused(Row row) {
        var body = row.body();
        body.put("padding", "x".repeat(row.route().maxBytes()));

        assertProblem(without(row).body(body.toString()).send(), 413, "payload_too_large");
    }

    @ParameterizedTest
    @MethodSource(BODIES)
    void aFieldThatNobodyDefinedIsRefusedOrReported(Row row) {
        var body = row.body();
        body.put("nonsense", 1);
        var reply = without(row).body(body.toString()).send();

        if (!row.route().openAi()) {
            assertProblem(reply, 422, "unknown_field");
        } else {
            assertThat(reply.json().path("warnings").get(0).stringValue()).contains("nonsense");
        }
    }

    private JsonNode invalid(Row row, String body) {
        Reply reply = without(row).body(body).send();
        assertProblem(reply, 400, "invalid_json");
        return reply.json();
    }

    /** The row's request with a key and no body yet. It is refused before anything that it names is looked for. */
    private Http.Request without(Row row) {
        return RunningApi.eu()
                .http()
                .request(row.route().method(), row.path())
                .unprepared()
                .as(key);
    }
}
