package com.aresgen.bench.memory;

import com.aresgen.bench.started.CalledFunction;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.local.gateway.FrontDoor;
import com.aresgen.suite.RunningApi;
import com.aresgen.templates.DeployedFunction;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A function on the tables of the running template, in a process with the JVM's flags of our script {@code serve}, and
 * with a heap that begins as in a small Lambda.
 */
public final class LimitedFunction implements AutoCloseable {
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final double KB_PER_MB = 1024;
    private static final String PEAK = "VmHWM:";

    private final DeployedFunction deployed;
    private final Process process;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LimitedFunction(DeployedFunction deployed, Process process, int port) {
        this.deployed = deployed;
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port + "/");
    }

    /**
     * What a call got.
     *
     * @param status 0: the connection broke off
     */
    public record Got(int status, String body, double seconds) {
        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }
    }

    /**
     * Starts it, primes it and waits until it listens.
     *
     * @param heap megabytes at most
     * @param log the file for its output
     */
    public static LimitedFunction start(String name, int heap, Path log) throws IOException {
        var deployed = DeployedFunction.all()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
        var port = FrontDoor.freePort(0, "--port");
        var classes = Path.of(URI.create(CalledFunction.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xms8m",
                        "-Xmx" + heap + "m",
                        "-cp",
                        deployed.jar().file() + File.pathSeparator + classes,
                        CalledFunction.class.getName(),
                        deployed.handler(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(deployed.variables());
        builder.environment().putAll(engines());
        var function = new LimitedFunction(deployed, builder.start(), port);
        function.awaitStart(log);
        return function;
    }

    private static Map<String, String> engines() {
        var local = RunningApi.eu().local();
        return Map.of(
                "AWS_REGION",
                "eu-west-1",
                "AWS_ENDPOINT_URL_DYNAMODB",
                local.tablesUrl().toString(),
                "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                local.secretsUrl().toString(),
                "AWS_ENDPOINT_URL_SQS",
                "http://127.0.0.1:9",
                "EMBEDDINGS_URL",
                local.embeddingsUrl().toString(),
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
                RunningApi.eu().upstream().address(),
                "AWS_ACCESS_KEY_ID",
                "operator",
                "AWS_SECRET_ACCESS_KEY",
                "local");
    }

    private void awaitStart(Path log) throws IOException {
        while (post(HttpRequest.newBuilder(address), "{}").status() == 0) {
            if (!process.isAlive()) {
                throw new IllegalStateException(deployed.name() + " did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    String name() {
        return deployed.name();
    }

    /** The largest resident memory so far, in MB. */
    public double peak() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            var peak = lines.filter(line -> line.startsWith(PEAK)).findFirst().orElseThrow();
            return Integer.parseInt(peak.replaceAll("\\D", "")) / KB_PER_MB;
        }
    }

    /** The processor time of the process so far. */
    public double cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Calls a function that streams as the Lambda Web Adapter does. */
    public Got stream(BearerKey key, String path, String body) {
        var event = deployed.event();
        var context = (ObjectNode) event.path("requestContext");
        context.put("resourcePath", event.path("resource").stringValue()).put("path", "/v1" + path);
        var lambda = Json.MAPPER.createObjectNode().put("deadline", System.currentTimeMillis() + TIME.toMillis());
        return post(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + key.text())
                        .header("x-amzn-request-context", context.toString())
                        .header("x-amzn-lambda-context", lambda.toString()),
                body);
    }

    /** Calls a function of Lambda's Java runtime; the status is in the body. */
    Got call(BearerKey key, Map<String, String> path, String body) {
        var event = (ObjectNode) deployed.event();
        var headers = event.putObject("multiValueHeaders");
        headers.putArray("Authorization").add("Bearer " + key.text());
        headers.putArray("Content-Type").add("application/json");
        var parameters = event.putObject("pathParameters");
        path.forEach(parameters::put);
        if (body.isEmpty()) {
            event.putNull("body");
        } else {
            event.put("body", body);
        }
        var got = post(HttpRequest.newBuilder(address), event.toString());
        return got.status() == 0
                ? got
                : new Got(
                        got.json().path("statusCode").intValue(),
                        got.json().path("body").stringValue(""),
                        got.seconds());
    }

    /** Sends a worker its message. */
    Got message(String message) {
        return post(HttpRequest.newBuilder(address), message);
    }

    private Got post(HttpRequest.Builder request, String body) {
        var start = System.nanoTime();
        try {
            var response = client.send(
                    request.timeout(TIME)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            return new Got(response.statusCode(), response.body(), (System.nanoTime() - start) * 1e-9);
        } catch (IOException _) {
            return new Got(0, "", (System.nanoTime() - start) * 1e-9);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
