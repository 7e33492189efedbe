package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The measurements of one function in a JVM of its own, until it has answered its sample event with a good key.
 *
 * @param primed classes that were loaded before the snapshot
 * @param called classes that the first call had to load
 */
record ColdStart(int primed, int called, long primingMillis, long callMillis, JsonNode answer) {
    private static final int SECONDS = 60;
    private static final String LOADED = " source: ";

    static ColdStart of(DeployedFunction function, Path folder) throws IOException, InterruptedException {
        return of(function, function.event(), folder);
    }

    /** Sends another event than the one that the function is primed with. */
    static ColdStart of(DeployedFunction function, JsonNode sent, Path folder)
            throws IOException, InterruptedException {
        var event = folder.resolve("event.json");
        Files.write(event, Json.MAPPER.writeValueAsBytes(withKey(sent)));
        var output = folder.resolve("output.log").toFile();
        var jvm = jvm(function, folder)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(jvm.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
        assertThat(jvm.exitValue()).as(Files.readString(output.toPath())).isZero();
        return read(folder);
    }

    /** Starts the JVM as Lambda does: C1, the serial collector, and the environment that the template sets. */
    private static ProcessBuilder jvm(DeployedFunction function, Path folder) {
        var classes = function.jar().file() + File.pathSeparator + ownClasses();
        var jvm = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + folder.resolve("classes.log") + ":none",
                "-cp",
                classes,
                FirstCall.class.getName(),
                function.handler(),
                folder.resolve("event.json").toString(),
                folder.resolve("answer.txt").toString()));
        var environment = jvm.environment();
        environment.clear();
        environment.putAll(function.variables());
        environment.put("AWS_REGION", "eu-west-1");
        environment.put(
                "AWS_ENDPOINT_URL_DYNAMODB", RunningApi.eu().local().tablesUrl().toString());
        environment.put(
                "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                RunningApi.eu().local().secretsUrl().toString());
        environment.put(
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME", RunningApi.eu().upstream().address());
        environment.put(
                "EMBEDDINGS_URL", RunningApi.eu().local().embeddingsUrl().toString());
        environment.put("AWS_ACCESS_KEY_ID", "coldstart");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        return jvm;
    }

    private static Path ownClasses() {
        return Path.of(URI.create(FirstCall.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static JsonNode withKey(JsonNode event) {
        ((ObjectNode) event.path("multiValueHeaders"))
                .putArray("Authorization")
                .add("Bearer " + RunningApi.eu().newTenant().admin().text());
        return event;
    }

    private static ColdStart read(Path folder) throws IOException {
        var loaded = Files.readAllLines(folder.resolve("classes.log")).stream()
                .filter(line -> line.contains(LOADED))
                .map(line -> line.substring(0, line.indexOf(LOADED)))
                .toList();
        var snapshot = loaded.indexOf(FirstCall.Snapshot.class.getName());
        var answer = Files.readString(folder.resolve("answer.txt")).split("\n", 3);
        return new ColdStart(
                snapshot,
                loaded.size() - snapshot,
                Long.parseLong(answer[0]),
                Long.parseLong(answer[1]),
                Json.MAPPER.readTree(answer[2]));
    }

    int status() {
        return answer.path("statusCode").intValue();
    }

    int classes() {
        return primed + called;
    }
}
