package com.aresgen.http.stages;

import static com.aresgen.http.stages.Refusals.answer;
import static com.aresgen.http.stages.Refusals.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.Answer;
import com.aresgen.http.Calls;
import com.aresgen.http.Outcome;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Kind;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Quota;
import com.aresgen.http.values.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    private static final Problems PROBLEMS = new Problems(Region.EU);
    private static final Calls CALL = Calls.get("/v1/things/thing_1");

    @Test
    void everyFailureHasAnExampleHere() {
        assertThat(Failures.all().stream()
                        .<Class<?>>map(example -> example.failure().getClass()))
                .containsAll(Arrays.asList(Failure.class.getPermittedSubclasses()));
    }

    @Test
    void everyProblemOfTheCatalogueIsGivenBySomeFailureOrByTheGateway() {
        var given = new ArrayList<>(List.of("bad_request", "request_blocked"));
        Failures.all().forEach(example -> given.add(example.code()));
        assertThat(given)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
    }

    @Test
    void noRetryIsAdvisedOfWhatOnlyTheOperatorCanMend() {
        var failure = Failure.UpstreamError.ofOperator("The account is refused.");

        assertThat(body(failure).path("retryable").booleanValue()).isFalse();
        assertThat(answer(failure).headers().first("x-should-retry")).contains("false");
    }

    @Test
    void everyKindOfThingCanBeMissing() {
        for (var kind : Kind.values()) {
            assertThat(body(new Failure.NotFound(kind, "x")).path("code").stringValue())
                    .isEqualTo(kind.wire() + "_not_found");
        }
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.http.stages.Failures#all")
    void everyFailureIsAProblemDocument(Failures expected) {
        var answer = answer(expected.failure());
        assertThat(answer.status()).isEqualTo(expected.status());
        assertThat(answer.body().contentType()).isEqualTo("application/problem+json");
        assertThat(answer.writes()).isEmpty();

        var problem = body(expected.failure());
        assertThat(problem.path("type").stringValue()).isEqualTo("https://api.aresgen.com/problems/" + expected.code());
        assertThat(problem.path("title").stringValue()).isNotBlank();
        assertThat(problem.path("status").intValue()).isEqualTo(expected.status());
        assertThat(problem.path("detail").stringValue()).isNotBlank();
        assertThat(problem.path("instance").stringValue()).isEqualTo("/v1/things/thing_1");
        assertThat(problem.path("code").stringValue()).isEqualTo(expected.code());
        assertThat(problem.path("request_id").stringValue()).isEqualTo(Calls.REQUEST_ID);
        assertThat(problem.path("retryable").booleanValue()).isEqualTo(expected.retryable());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.http.stages.Failures#all")
    void everyProblemHasTheMemberThatClientsOfOpenAiRead(Failures expected) {
        var problem = body(expected.failure());
        var error = problem.path("error");
        assertThat(error.propertyNames()).containsExactlyInAnyOrder("message", "type", "param", "code");
        assertThat(error.path("message")).isEqualTo(problem.path("detail"));
        assertThat(error.path("code").stringValue()).isEqualTo(expected.code());
        assertThat(error.path("type").stringValue())
                .isEqualTo(
                        switch (expected.status()) {
                            case 401 -> "authentication_error";
                            case 403 -> "permission_error";
                            case 429 -> "rate_limit_error";
                            case 500, 502, 503, 504 -> "server_error";
                            default -> "invalid_request_error";
                        });
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.http.stages.Failures#all")
    void aRetryIsAdvisedExactlyWhenItCanHelp(Failures expected) {
        var headers = answer(expected.failure()).headers();
        assertThat(headers.first("x-should-retry")).contains(Boolean.toString(expected.retryable()));
        if (expected.retryable() && List.of(409, 429, 503).contains(expected.status())) {
            assertThat(Integer.parseInt(headers.first("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
        } else {
            assertThat(headers.first("Retry-After")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.http.stages.Failures#all")
    void aChallengeStandsOnEvery401AndNowhereElse(Failures expected) {
        assertThat(answer(expected.failure()).headers().first("WWW-Authenticate"))
                .isEqualTo(expected.status() == 401 ? Optional.of("Bearer") : Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.http.stages.Failures#all")
    void everyAnswerHasTheStandardHeaders(Failures expected) {
        var headers = answer(expected.failure()).headers();
        assertThat(headers.first("X-Request-Id")).contains(Calls.REQUEST_ID);
        assertThat(headers.first("X-Region")).contains("eu");
        assertThat(headers.first("Cache-Control")).contains("no-store");
        assertThat(headers.first("RateLimit-Policy")).contains("\"default\";q=600;w=60");
    }

    @Property
    void retryAfterIsAlwaysFromOneToSixty(@ForAll int seconds) {
        var text = answer(new Failure.RateLimited(600, seconds)).headers().first("Retry-After");
        assertThat(text).contains(Integer.toString(Math.clamp(seconds, 1, 60)));
    }

    @Test
    void anAnswerPassesWithItsOwnHeaders() {
        var handler = PROBLEMS.around(_ -> Answer.ok("fine")
                .with("Cache-Control", "no-transform")
                .with("RateLimit-Policy", "\"default\";q=50;w=60"));
        var answer = (Answer) handler.handle(CALL.call());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().text()).isEqualTo("\"fine\"");
        assertThat(answer.headers().first("Cache-Control")).contains("no-transform");
        assertThat(answer.headers().first("RateLimit-Policy")).contains("\"default\";q=50;w=60");
        assertThat(answer.headers().first("X-Request-Id")).contains(Calls.REQUEST_ID);
        assertThat(answer.headers().first("X-Region")).contains("eu");
    }

    @Test
    void aRefusalKeepsTheHeadersOfTheStagesInside() {
        var quota = new Quota(600, 0, 17);
        var handler = PROBLEMS.around(_ -> new Outcome.Refusal(new Failure.RateLimited(600, 17)).with(quota.headers()));
        assertThat(((Answer) handler.handle(CALL.call())).headers().first("RateLimit"))
                .contains("\"default\";r=0;t=17");
    }

    @Test
    void theTrailLearnsOfTheProblem() {
        var call = CALL.call();
        PROBLEMS.around(_ -> new Outcome.Refusal(new Failure.KeyRevoked())).handle(call);
        assertThat(call.trail().problem()).contains(Problem.KEY_REVOKED);
    }

    @Test
    void theAnswerOfLastResortSaysNothingOfTheBug() {
        var answer = PROBLEMS.internalError(CALL.call());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers().first("X-Request-Id")).contains(Calls.REQUEST_ID);
        assertThat(Json.MAPPER.readTree(answer.body().bytes()).path("code").stringValue())
                .isEqualTo("internal_error");
    }

    @Test
    void anEffectThatNobodyRanIsABug() {
        var handler = PROBLEMS.around(_ -> new Outcome.Effect(() -> Answer.ok("fine")));
        assertThatThrownBy(() -> handler.handle(CALL.call())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void titlesAndCodesAreUnique() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::title).collect(Collectors.toSet()))
                .hasSize(Problem.values().length);
        assertThat(Arrays.stream(Problem.values()).map(Problem::code)).allMatch(code -> code.matches("[a-z_]+"));
    }
}
