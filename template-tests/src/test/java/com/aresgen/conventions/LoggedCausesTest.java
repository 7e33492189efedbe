package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.faults.StoreCalls;
import com.aresgen.faults.Watch;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.connections.CountingPort;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.edge.WebFunction;
import com.aresgen.lambda.logs.JsonLogs;
import com.aresgen.suite.RunningApi;
import com.aresgen.templates.DeployedFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import software.amazon.awssdk.core.SdkRequest;
import tools.jackson.databind.node.ObjectNode;

/** A line about a fault says which call, which run and which invocation it belongs to. */
class LoggedCausesTest {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Logger FAULTS = JsonLogs.logger("com.aresgen.lambda.edge.Invocation");

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    /** A store that hangs up, which no endpoint expects. */
    @AutoClose
    private final CountingPort broken = CountingPort.open(_ -> {});

    @BeforeEach
    void listen() {
        logged.start();
        FAULTS.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        FAULTS.detachAppender(logged);
    }

    @Test
    void aFaultIsLoggedWithTheIdOfItsRequestAndOfItsInvocation() throws Exception {
        var context = CallContext.of("AresGen-EU-GetThread", "arn", TIME);
        var out = new ByteArrayOutputStream();
        var event = Json.MAPPER.writeValueAsBytes(keyed("GetThread"));

        function("GetThread").handleRequest(new ByteArrayInputStream(event), out, context);

        var answer = Json.MAPPER.readTree(out.toByteArray());
        assertThat(answer.path("statusCode").intValue()).isEqualTo(500);
        assertLogged(answer.at("/multiValueHeaders/X-Request-Id/0").stringValue(), context.getAwsRequestId());
    }

    @Test
    void soIsOneBehindTheAdapter() throws Exception {
        var event = keyed("CompleteChat");
        try (var server = ((WebFunction) function("CompleteChat")).open(0);
                var client = HttpClient.newHttpClient()) {
            var end = System.currentTimeMillis() + TIME.toMillis();
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/chat/completions"))
                            .header("x-amzn-request-context", requestContext(event))
                            .header("x-amzn-lambda-context", "{\"request_id\":\"inv-7\",\"deadline\":" + end + "}")
                            .header(
                                    "Authorization",
                                    event.at("/multiValueHeaders/Authorization/0")
                                            .stringValue())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    event.path("body").stringValue()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
            assertLogged(answer.headers().firstValue("X-Request-Id").orElseThrow(), "inv-7");
        }
    }

    /** Of a task that is not there to be done: what its store calls could log has the run. */
    @ParameterizedTest
    @ValueSource(strings = {"AdvanceRun", "CallChat", "CallDocuments", "CallChatbot", "CallHttp", "ReapExecution"})
    void aTaskIsDoneInTheScopeOfItsRun(String name) throws Exception {
        var function =
                RunningApi.eu().local().functions().find("AresGen-EU-" + name).orElseThrow();
        var sample = DeployedFunction.named(name).event();
        var context = CallContext.of(function.name(), "arn", TIME);
        var scopes = new ArrayList<Map<String, String>>();

        StoreCalls.watchedBy(watchOf(scopes), () -> {
            ((RequestStreamHandler) function.handler())
                    .handleRequest(
                            new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(sample)),
                            new ByteArrayOutputStream(),
                            context);
            return name;
        });

        assertThat(scopes)
                .isNotEmpty()
                .containsOnly(Map.of(
                        "run_id", "run_01JB3VQ6R8T4W0X2Y5Z7A9C1D3", "aws_request_id", context.getAwsRequestId()));
        assertThat(MDC.get("run_id")).isNull();
    }

    private static Watch watchOf(List<Map<String, String>> scopes) {
        return new Watch() {
            @Override
            public void before(SdkRequest request) {
                scopes.add(MDC.getCopyOfContextMap());
            }
        };
    }

    private void assertLogged(String request, String invocation) {
        assertThat(logged.list)
                .filteredOn(line -> line.getMDCPropertyMap().containsValue(request))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap())
                        .isEqualTo(Map.of("request_id", request, "aws_request_id", invocation)));
        assertThat(MDC.get("request_id")).isNull();
    }

    private static ObjectNode keyed(String function) {
        var event = (ObjectNode) DeployedFunction.named(function).event();
        ((ObjectNode) event.path("multiValueHeaders"))
                .putArray("Authorization")
                .add("Bearer " + RunningApi.eu().newTenant().admin().text());
        return event;
    }

    private static String requestContext(ObjectNode event) {
        var context = (ObjectNode) event.path("requestContext").deepCopy();
        return context.put("resourcePath", event.path("resource").stringValue()).toString();
    }

    private HttpFunction function(String name) throws ReflectiveOperationException {
        var deployed = DeployedFunction.named(name);
        var variables = new HashMap<>(deployed.variables());
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "broken");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", broken.url().toString());
        return Class.forName(deployed.handler())
                .asSubclass(HttpFunction.class)
                .getConstructor(Map.class)
                .newInstance(variables);
    }
}
