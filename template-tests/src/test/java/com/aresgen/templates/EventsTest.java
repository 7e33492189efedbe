package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Bearer;
import com.aresgen.http.values.Headers;
import com.aresgen.suite.Repository;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The samples in events/: people try functions with them, priming sends them, and the suites start from them. */
final class EventsTest {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** Exactly the members of API Gateway's event that the Lambda edge reads. */
    record Event(
            String resource,
            String path,
            String httpMethod,
            Map<String, List<String>> multiValueHeaders,
            @Nullable Map<String, List<String>> multiValueQueryStringParameters,
            @Nullable Map<String, String> pathParameters,
            RequestContext requestContext,
            @Nullable String body,
            @JsonProperty("isBase64Encoded") boolean base64) {
        record RequestContext(String stage, String path, Identity identity) {}

        record Identity(String sourceIp) {}
    }

    @Test
    void everyFunctionHasItsEventAndEveryEventItsFunction() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve("events"))) {
            assertThat(files.map(file -> "events/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(DeployedFunction.all()
                            .map(DeployedFunction::eventName)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#routed")
    void isWhatTheGatewayWouldSend(DeployedFunction function) {
        var event = event(function);
        var stage = event.requestContext().stage();

        assertThat(PlainTemplates.resources("EU", "AWS::ApiGateway::Stage"))
                .anyMatch(each -> each.path("StageName").stringValue().equals(stage));
        assertThat(event.requestContext().path()).isEqualTo("/" + stage + event.path());
        assertThat(filledIn(event)).isEqualTo(event.path());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#routed")
    void isRoutedToItsFunction(DeployedFunction function) {
        var event = event(function);
        var methods = PlainTemplates.api().path("paths").path(event.resource());
        var operation = methods.path(event.httpMethod().toLowerCase(Locale.ROOT));
        var route = operation.isMissingNode() ? methods.path("x-amazon-apigateway-any-method") : operation;

        assertThat(route.at("/x-amazon-apigateway-integration/uri").toString())
                .containsPattern(":function:AresGen-EU-" + function.name() + ":live/(response-streaming-)?invocations");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#routed")
    void carriesNoKeyThatCouldBeSomeones(DeployedFunction function) {
        var headers = new Headers(event(function).multiValueHeaders());

        assertThat(Bearer.credentials(headers)).isPresent();
        assertThat(Bearer.token(headers)).isEmpty();
    }

    private static Event event(DeployedFunction function) {
        return STRICT.treeToValue(function.event(), Event.class);
    }

    /** The resource with the path parameters in their places. */
    private static String filledIn(Event event) {
        var path = event.resource();
        if (event.pathParameters() != null) {
            for (var parameter : event.pathParameters().entrySet()) {
                path = path.replace("{" + parameter.getKey() + "}", parameter.getValue())
                        .replace("{" + parameter.getKey() + "+}", parameter.getValue());
            }
        }
        return path;
    }
}
