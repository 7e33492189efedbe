package com.aresgen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.OpenAiTerms;
import com.aresgen.http.problem.Problem;
import com.aresgen.suite.OpenApi;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The problems that the file shows are those that a caller gets, word for word. */
class ProblemExamplesTest {
    private static final String CONTENT = "/content/application~1problem+json";

    /** Name of the response, code, and the problem as the file shows it. */
    static Stream<Arguments> examples() {
        return OpenApi.FILE
                .root()
                .at("/components/responses")
                .propertyStream()
                .flatMap(response -> response.getValue()
                        .at(CONTENT + "/examples")
                        .propertyStream()
                        .map(example -> Arguments.of(
                                response.getKey(),
                                example.getKey(),
                                example.getValue().path("value"))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("examples")
    void isOfTheCatalogue(String response, String code, JsonNode shown) {
        var problem = Problem.valueOf(code.toUpperCase(Locale.ROOT));

        assertThat(OpenApi.FILE.faults("/components/schemas/Problem", shown)).isEmpty();
        assertThat(shown.path("code").stringValue()).isEqualTo(code);
        assertThat(shown.path("status").intValue())
                .isIn(problem.status(), OpenAiTerms.of(problem).status());
        assertThat(shown.path("title").stringValue()).isEqualTo(problem.title());
        assertThat(shown.path("type").stringValue()).isEqualTo(problem.type());
        assertThat(shown.path("retryable").booleanValue()).isEqualTo(problem.retryable());
        assertThat(shown.at("/error/type").stringValue())
                .isEqualTo(OpenAiTerms.of(problem).type());
        assertThat(shown.at("/error/code").stringValue()).isEqualTo(code);
        assertThat(shown.at("/error/message")).isEqualTo(shown.path("detail"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("examples")
    void standsUnderItsStatus(String response, String code, JsonNode shown) {
        var statuses = Operation.all()
                .flatMap(operation -> operation.node().path("responses").propertyStream())
                .filter(each -> each.getValue().path("$ref").asString("").equals("#/components/responses/" + response))
                .map(each -> each.getKey());

        assertThat(statuses).isNotEmpty().containsOnly(shown.path("status").asString());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("examples")
    void isWhatACallerGets(String response, String code, JsonNode shown) {
        var reply = ProvokedProblem.byCode(code);

        assertThat(reply.isEmpty())
                .as("no call is known that provokes it")
                .isEqualTo(ProvokedProblem.NOT_BY_ONE_CALL.contains(code));
        reply.ifPresent(got -> assertThat(Likeness.of(got.json())).isEqualTo(Likeness.of(shown)));
    }
}
