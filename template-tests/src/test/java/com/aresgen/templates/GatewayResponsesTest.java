package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Problem;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** API Gateway's own refusals, which are written in infra/cdk without our catalogue, agree with the catalogue. */
final class GatewayResponsesTest {
    static Stream<Arguments> responses() {
        return PlainTemplates.api()
                .path("x-amazon-apigateway-gateway-responses")
                .propertyStream()
                .map(response -> Arguments.of(response.getKey(), response.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("responses")
    void isAProblemOfTheCatalogue(String type, JsonNode response) {
        var said = Json.MAPPER.readTree(
                response.at("/responseTemplates/application~1json").stringValue());
        var code = said.path("code").stringValue();
        var known = Arrays.stream(Problem.values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();

        assertThat(known).as(type + " says " + code).hasValueSatisfying(problem -> {
            assertThat(response.path("statusCode").stringValue()).isEqualTo(Integer.toString(problem.status()));
            assertThat(said.path("status").intValue()).isEqualTo(problem.status());
            assertThat(said.path("type").stringValue()).isEqualTo(problem.type());
            assertThat(said.path("title").stringValue()).isEqualTo(problem.title());
            assertThat(said.path("retryable").booleanValue()).isEqualTo(problem.retryable());
        });
    }
}
