package com.aresgen.http.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Calls;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.InvalidJson;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Region;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeTest {
    private static final Calls CREATE = Calls.post("/v1/things", "{\"name\":\"a\"}");

    /** Takes a name, and answers with it. */
    record CreateThing(Route route) implements Endpoint<String> {
        CreateThing() {
            this(Route.post("/v1/things").withParameters("dry_run"));
        }

        @Override
        public String read(Fields fields) {
            return fields.requiredText("name");
        }

        @Override
        public Outcome handle(Call call, String name) {
            return Answer.ok(name);
        }
    }

    /** Takes no body, and answers. */
    record ListThings() implements Endpoint.Bodiless {
        @Override
        public Route route() {
            return Route.get("/v1/things").withParameters("created_after", "created_before", "limit");
        }

        @Override
        public Outcome handle(Call call) {
            return Answer.ok("listed");
        }
    }

    @Test
    void aGoodBodyReachesTheEndpoint() {
        assertThat(answer(CREATE).body().text()).isEqualTo("\"a\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "APPLICATION/JSON",
                "application/json ;v=1"
            })
    void jsonIsJsonWithAnyParameters(String contentType) {
        assertThat(answer(CREATE.body(contentType, bytes("{\"name\":\"a\"}"))).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonp", "json", ";"})
    void anythingElseIsNotSupported(String contentType) {
        assertThat(failure(CREATE.body(contentType, bytes("{\"name\":\"a\"}"))))
                .isEqualTo(new UnsupportedMediaType(contentType, "application/json"));
    }

    @Test
    void aBodyMayHaveOneMebibyteAndNoByteMore() {
        var most = 1 << 20;
        var body = "{\"name\":\"" + "a".repeat(most - 11) + "\"}";
        assertThat(body).hasSize(most);
        assertThat(answer(CREATE.body(body)).status()).isEqualTo(200);
        assertThat(failure(CREATE.body(body + " "))).isEqualTo(new PayloadTooLarge(most));
    }

    @Test
    void aParameterThatDoesNotExistIsRefusedWithTheNearestOneThatDoes() {
        var list = new Decode<>(new ListThings());
        assertThat(refused(list, Calls.get("/v1/things").query("create_after", "2026-05-11")))
                .isEqualTo(unknown("create_after", Optional.of("created_after")));
        assertThat(refused(list, Calls.get("/v1/things").query("page", "2")))
                .isEqualTo(unknown("page", Optional.empty()));
        assertThat(failure(CREATE.query("dryrun", "1"))).isEqualTo(unknown("dryrun", Optional.of("dry_run")));
        assertThat(answer(CREATE.query("dry_run", "1")).status()).isEqualTo(200);
    }

    @Test
    void allParametersThatDoNotExistAreNamedAtOnce() {
        var failure = refused(
                new Decode<>(new ListThings()),
                Calls.get("/v1/things").query("a", "1").query("limt", "2"));
        assertThat(failure.detail())
                .isEqualTo("There is no query parameter 'a' here. "
                        + "There is no query parameter 'limt' here. Did you mean limit?");
    }

    @Test
    void aCompressedBodyIsRefusedAndAPlainOneMaySayThatItIs() {
        assertThat(failure(CREATE.header("Content-Encoding", "gzip")))
                .isEqualTo(new UnsupportedMediaType("application/json in the encoding gzip", Payload.JSON));
        assertThat(answer(CREATE.header("Content-Encoding", "Identity")).status())
                .isEqualTo(200);
    }

    private static Failure unknown(String name, Optional<String> suggestion) {
        return new UnknownParameter(new LinkedHashMap<>(Map.of(name, suggestion)));
    }

    @Test
    void anEndpointWithoutABodyIgnoresOne() {
        var call = Calls.get("/v1/things").query("limit", "5").body("text/plain", bytes("not JSON"));
        assertThat(new Decode<>(new ListThings()).handle(call.call())).isInstanceOf(Answer.class);
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedWithTheOffset() {
        assertThat(failure(CREATE.body("{\"name\":}")))
                .isInstanceOfSatisfying(
                        InvalidJson.class, json -> assertThat(json.offset()).isEqualTo(8));
        assertThat(failure(CREATE.body(""))).isInstanceOf(InvalidJson.class);
    }

    @Test
    void aBodyThatIsNoObjectIsInvalid() {
        assertThat(failure(CREATE.body("[]")))
                .isEqualTo(new InvalidBody(List.of(new Violation("", "invalid_type", "must be a JSON object"))));
    }

    @Test
    void missingAndUnknownFieldsAreToldTogether() {
        assertThat(failure(CREATE.body("{\"nome\":\"a\"}")))
                .isEqualTo(new InvalidBody(List.of(
                        new Violation("/name", "required", "is required"),
                        new Violation(
                                "/nome", "unknown_field", "is not a field of this resource; did you mean name?"))));
    }

    @Test
    void aRouteThatReportsUnknownFieldsDoesNotRefuseThem() {
        var lenient = new Decode<>(new CreateThing(Route.post("/v1/things").likeOpenAi()));
        assertThat(lenient.handle(CREATE.body("{\"name\":\"a\",\"other\":1}").call()))
                .isInstanceOf(Answer.class);
    }

    @Test
    void anEndpointMayRefuseABodyInItsOwnWords() {
        var own = new Decode<>(new Endpoint<String>() {
            @Override
            public Route route() {
                return Route.post("/v1/things");
            }

            @Override
            public String read(Fields fields) {
                return fields.requiredText("name");
            }

            @Override
            public Outcome handle(Call call, String name) {
                return Answer.ok(name);
            }

            @Override
            public Failure refusal(List<Violation> violations) {
                return new PayloadTooLarge(violations.size());
            }
        });
        assertThat(refused(own, CREATE.body("{\"a\":1}"))).isEqualTo(new PayloadTooLarge(2));
    }

    @Test
    void aMegabyteOfUnknownFieldsGetsASmallAnswerThatCountsThemAll() {
        var body = IntStream.range(0, 80_000)
                .mapToObj(i -> "\"nam" + i + "\":1")
                .collect(Collectors.joining(",", "{\"name\":\"a\",", "}"));
        assertThat(body).hasSizeLessThan(1 << 20);
        var answer = answered(CREATE.body(body));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().bytes()).hasSizeLessThan(20_000);
        var problem = Json.MAPPER.readTree(answer.body().bytes());
        assertThat(problem.path("errors").size()).isEqualTo(100);
        assertThat(problem.path("detail").stringValue()).endsWith("(and 79999 more, errors lists the first 100)");
    }

    @Test
    void aLongNameIsNotRepeatedOverAndOver() {
        var name = "n".repeat(49_000);
        var answer = answered(CREATE.body("{\"" + name + "\":1,\"name\":\"a\"}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().bytes()).hasSizeLessThan(51_000);
    }

    @Test
    void aParameterOfThePathThatTheRouteLacksIsABug() {
        assertThatThrownBy(() -> CREATE.call().pathParameter("id")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CREATE.call().caller()).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(Calls calls) {
        return (Answer) new Decode<>(new CreateThing()).handle(calls.call());
    }

    private static Answer answered(Calls calls) {
        var handler = new Problems(Region.EU).around(new Decode<>(new CreateThing()));
        return (Answer) handler.handle(calls.call());
    }

    private static Failure failure(Calls calls) {
        return refused(new Decode<>(new CreateThing()), calls);
    }

    private static Failure refused(Handler handler, Calls calls) {
        return ((Outcome.Refusal) handler.handle(calls.call())).failure();
    }
}
