package com.aresgen.conventions;

import static com.aresgen.conventions.ExpectedRefusals.answer;
import static com.aresgen.conventions.ExpectedRefusals.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Problem;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.suite.OpenApi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records that refuse calls, the catalogue of problems and the documentation list the same problems. */
class FailuresTest {
    /** Codes that API Gateway and the firewall answer with; no record of ours raises them. */
    private static final List<String> OF_THE_GATEWAY = List.of("bad_request", "request_blocked");

    @Test
    void everyProblemOfTheCatalogueIsGivenBySomeFailureOrByTheGateway() {
        var given = new TreeSet<>(OF_THE_GATEWAY);
        Failures.all().forEach(example -> given.add(example.code()));
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
    }

    @Test
    void theDocumentationListsTheCodesOfTheCatalogueAndNoOthers() {
        var documented = OpenApi.FILE.root().at("/components/schemas/Problem/properties/code/examples");
        assertThat(documented.valueStream().map(code -> code.stringValue()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
    }

    @Test
    void everyProblemSaysWhatToDo() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::remedy))
                .allMatch(remedy -> remedy.endsWith(".") && !remedy.contains("Mend"));
    }

    @Test
    void noRetryIsAdvisedOfWhatOnlyTheOperatorCanFix() {
        var failure = UpstreamError.ofOperator("The account is refused.");

        assertThat(body(failure).path("retryable").booleanValue()).isFalse();
        assertThat(answer(failure).headers().first("x-should-retry")).contains("false");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.conventions.Failures#all")
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
        assertThat(problem.path("request_id").stringValue()).isEqualTo(ExpectedRefusals.REQUEST_ID);
        assertThat(problem.path("retryable").booleanValue()).isEqualTo(expected.retryable());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.conventions.Failures#all")
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
    @MethodSource("com.aresgen.conventions.Failures#all")
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
    @MethodSource("com.aresgen.conventions.Failures#all")
    void aChallengeStandsOnEvery401AndNowhereElse(Failures expected) {
        assertThat(answer(expected.failure()).headers().first("WWW-Authenticate"))
                .isEqualTo(expected.status() == 401 ? Optional.of("Bearer") : Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.conventions.Failures#all")
    void everyAnswerHasTheStandardHeaders(Failures expected) {
        var headers = answer(expected.failure()).headers();
        assertThat(headers.first("X-Request-Id")).contains(ExpectedRefusals.REQUEST_ID);
        assertThat(headers.first("X-Region")).contains("eu");
        assertThat(headers.first("Cache-Control")).contains("no-store");
        assertThat(headers.first("RateLimit-Policy")).contains("\"default\";q=600;w=60");
    }
}
