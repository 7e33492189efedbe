package com.aresgen.bench;

import com.aresgen.bench.started.ServedFunction;
import com.aresgen.bench.started.StoreHandler;
import com.aresgen.bench.started.TrivialHandler;
import com.aresgen.bench.started.TrivialServer;
import com.aresgen.http.json.Json;
import com.aresgen.templates.DeployedFunction;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Our functions as programs, and the trivial ones beside them. */
final class Programs {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final Path own;
    private final Path output;
    private final Map<String, String> engine;
    private final String key;

    /**
     * Prepares all programs.
     *
     * @param own the jar of {@code com.aresgen.bench.started}
     * @param output the file with the output of the last program
     */
    Programs(Path own, Path output, ApiUnderLoad api) {
        this.own = own;
        this.output = output;
        this.key = Keys.at(api.tables()).create().text();
        this.engine = Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ENDPOINT_URL_DYNAMODB", api.tables().toString(),
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", api.secrets().toString(),
                "AWS_ACCESS_KEY_ID", "bench",
                "AWS_SECRET_ACCESS_KEY", "local");
    }

    /** A function that reads, in Lambda's Java runtime. */
    List<Program> behindRuntimeClient() {
        var function = function("ListModels");
        return List.of(
                handler("trivial handler", List.of(own), TrivialHandler.class.getName(), function),
                handler(
                        "trivial handler + one UpdateItem",
                        List.of(function.jar().file(), own),
                        StoreHandler.class.getName(),
                        function),
                handler("GET /v1/models", List.of(function.jar().file()), function.handler(), function));
    }

    /** The function that streams, as the web server that it is. */
    List<Program> behindAdapter() {
        var function = function("CompleteChat");
        return List.of(
                server("trivial server", List.of(own), List.of(TrivialServer.class.getName(), "PORT"), function),
                server(
                        "POST /v1/chat/completions",
                        List.of(function.jar().file(), own),
                        List.of(ServedFunction.class.getName(), function.handler(), "PORT"),
                        function));
    }

    private Program handler(String name, List<Path> jars, String handler, DeployedFunction function) {
        var event = function.event();
        ((ObjectNode) event.path("multiValueHeaders")).putArray("Authorization").add("Bearer " + key);
        var classPath = Stream.concat(jars.stream(), runtimeClient()).toList();
        return new Program(
                name,
                classPath,
                List.of(CLIENT, handler),
                environment(function, handler),
                output,
                () -> RuntimeApi.giving(event.toString()));
    }

    private Program server(String name, List<Path> classPath, List<String> command, DeployedFunction function) {
        var request = request(function.event());
        return new Program(
                name,
                classPath,
                command,
                environment(function, function.handler()),
                output,
                () -> WebPort.free(request));
    }

    /** The sample event as the adapter passes it on. */
    private String request(JsonNode event) {
        var body = event.path("body").stringValue();
        var context = (ObjectNode) event.path("requestContext");
        context.put("resourcePath", event.path("resource").stringValue());
        return """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Authorization: Bearer %s\r
                x-amzn-request-context: %s\r
                x-amzn-lambda-context: %s\r
                \r
                %s""".formatted(
                        event.path("path").stringValue(),
                        body.getBytes(StandardCharsets.UTF_8).length,
                        key,
                        context,
                        Json.MAPPER.createObjectNode().put("deadline", System.currentTimeMillis() + 60_000),
                        body);
    }

    private Map<String, String> environment(DeployedFunction function, String handler) {
        var environment = new TreeMap<>(function.variables());
        environment.putAll(engine);
        environment.put("_HANDLER", handler);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "bench");
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "bench");
        return environment;
    }

    private static DeployedFunction function(String name) {
        return DeployedFunction.all()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** AWS's client of the Runtime API with what it needs; functions have the core in their own jars as well. */
    private static Stream<Path> runtimeClient() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.matches(".*/(aws-lambda-java-|utils-lite-|annotations-\\d)[^/]*"))
                .map(Path::of);
    }
}
