package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.connections.CountingPort;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.lambda.edge.WebFunction;
import com.aresgen.lambda.logs.JsonLogs;
import com.aresgen.templates.DeployedFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function answers the call that keeps its snapshot, with what its first call finds in Lambda: nothing is done. */
class PingTest {
    private static final String PING = "{\"ping\":true}";
    private static final List<String> SERVICES =
            List.of("DYNAMODB", "SQS", "SFN", "SECRETS_MANAGER", "BEDROCK_RUNTIME");
    private static final Logger ROOT = JsonLogs.logger(Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    /** In place of AWS. */
    @AutoClose
    private final CountingPort aws = CountingPort.open(_ -> {});

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(logged);
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#all")
    void isAnsweredAndNothingElse(DeployedFunction function) throws Exception {
        switch (handler(function)) {
            case RequestStreamHandler handler -> assertThat(answer(handler)).isEqualTo("{}");
            case RequestHandler<?, ?> handler -> assertThat(answer(handler)).isIn("", new SQSBatchResponse(List.of()));
            case Object other -> throw new AssertionError(other + " is no handler");
        }

        assertThat(aws.connections()).isZero();
        assertThat(logged()).isEmpty();
    }

    /** The adapter passes an event that is no HTTP request by POST, with {@code null} as the context of API Gateway. */
    @ParameterizedTest
    @MethodSource("streaming")
    void isAnsweredBehindTheAdapter(DeployedFunction function) throws Exception {
        try (var server = ((WebFunction) handler(function)).open(0);
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/events"))
                    .header("x-amzn-request-context", "null")
                    .header("x-amzn-lambda-context", "{\"request_id\":\"1\",\"deadline\":1}")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(PING))
                    .build();
            for (var call = 0; call < 2; call++) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(204);
                assertThat(answer.body()).isEmpty();
            }
        }
        assertThat(aws.connections()).isZero();
        assertThat(logged()).isEmpty();
    }

    /** Without the lines of the running API, which may still do what earlier tests began: its threads have names. */
    private List<ILoggingEvent> logged() {
        return logged.list.stream()
                .filter(line -> !line.getThreadName().startsWith("AresGen-"))
                .toList();
    }

    static Stream<DeployedFunction> streaming() {
        return DeployedFunction.all().filter(function -> function.variables().containsKey("AWS_LWA_INVOKE_MODE"));
    }

    private Object handler(DeployedFunction function) throws ReflectiveOperationException {
        var variables = new HashMap<>(function.variables());
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "ping");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        SERVICES.forEach(service ->
                variables.put("AWS_ENDPOINT_URL_" + service, aws.url().toString()));
        return Class.forName(function.handler()).getConstructor(Map.class).newInstance(variables);
    }

    private static String answer(RequestStreamHandler handler) throws IOException {
        var out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(PING.getBytes(StandardCharsets.UTF_8)), out, context());
        return Json.MAPPER.readTree(out.toByteArray()).toString();
    }

    /** Lambda's runtime leaves out members that its type of the event lacks (tried with version 2.9.0 of its client). */
    @SuppressWarnings("unchecked")
    private static Object answer(RequestHandler<?, ?> handler) throws ReflectiveOperationException {
        var type = Arrays.stream(handler.getClass().getMethods())
                .filter(method -> method.getName().equals("handleRequest") && !method.isBridge())
                .map(Method::getParameterTypes)
                .findFirst()
                .orElseThrow()[0];
        var event = type.getConstructor().newInstance();
        return ((RequestHandler<Object, Object>) handler).handleRequest(event, context());
    }

    private static CallContext context() {
        return new CallContext(Duration.ofSeconds(10));
    }
}
