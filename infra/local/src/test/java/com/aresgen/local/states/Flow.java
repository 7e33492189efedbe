package com.aresgen.local.states;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.template.Stacks;
import com.aresgen.local.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import tools.jackson.databind.json.JsonMapper;

/** The template of these tests with one definition, running, and a client of AWS's SDK for it. */
final class Flow implements AutoCloseable {
    static final String MACHINE = LocalRegion.EU.arn("states", "stateMachine:AresGen-EU-Flow");

    private static final JsonMapper JSON = new JsonMapper();
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final long LONGEST_PAUSE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One for all: a client of its own costs more than what it tests. */
    private static final SdkHttpClient CONNECTIONS = Apache5HttpClient.create();

    private final Functions functions;
    private final LocalStates states;
    private final SfnClient client;
    private final Set<ObservedPermission> observed = ConcurrentHashMap.newKeySet();

    private Flow(String definition, Optional<Path> journal) {
        try {
            var stacks = stacks(definition);
            this.states = LocalStates.open(stacks, LocalRegion.EU, journal).orElseThrow();
            this.functions = Functions.start(
                    stacks,
                    new Functions.Surroundings(
                            LocalRegion.EU,
                            NOWHERE,
                            NOWHERE,
                            NOWHERE,
                            Optional.of(states.endpoint()),
                            Map.of(),
                            observed::add));
            states.run(functions, observed::add, List.of(Duration.ofMillis(10), Duration.ofMillis(10)));
            this.client = client(states.endpoint(), "operator");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    static SfnClient client(URI endpoint, String accessKeyId) {
        return SfnClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "test")))
                .httpClient(CONNECTIONS)
                .build();
    }

    /** A client with the access key of a function, whose role is checked. */
    SfnClient clientOf(String function) {
        return client(
                states.endpoint(),
                functions.find(function).orElseThrow().identity().accessKeyId());
    }

    static Flow of(String definition) {
        return new Flow(definition, Optional.empty());
    }

    static Flow of(String definition, Path journal) {
        return new Flow(definition, Optional.of(journal));
    }

    /** The template with this definition, and further changes as pairs of texts. */
    static Stacks stacks(String definition, String... changes) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/states/AresGen-EU-Flows.json"))
                .replace("\"DEFINITION\"", JSON.writeValueAsString(definition));
        for (int i = 0; i < changes.length; i += 2) {
            text = text.replace(changes[i], changes[i + 1]);
        }
        var folder = Files.createTempDirectory(Path.of("target"), "flow");
        Files.writeString(folder.resolve("AresGen-EU-Flows.json"), text);
        return Templates.read(folder, "AresGen-EU-");
    }

    SfnClient client() {
        return client;
    }

    LocalStates states() {
        return states;
    }

    Set<ObservedPermission> observed() {
        return observed;
    }

    /** Starts an execution and returns its ARN. */
    String start(String input) {
        return start(UUID.randomUUID().toString(), input);
    }

    String start(String name, String input) {
        return client.startExecution(
                        request -> request.stateMachineArn(MACHINE).name(name).input(input))
                .executionArn();
    }

    /** Runs an execution to its end. */
    DescribeExecutionResponse run(String input) {
        return ended(start(input));
    }

    DescribeExecutionResponse ended(String arn) {
        until(() -> describe(arn).status() != ExecutionStatus.RUNNING);
        return describe(arn);
    }

    DescribeExecutionResponse describe(String arn) {
        return client.describeExecution(request -> request.executionArn(arn));
    }

    /** The types of an execution's events. */
    List<String> history(String arn) {
        return client.getExecutionHistory(request -> request.executionArn(arn)).events().stream()
                .map(event -> event.typeAsString())
                .toList();
    }

    static void until(BooleanSupplier happened) {
        var late = System.nanoTime() + PATIENCE.toNanos();
        var pause = 2L;
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > late) {
                throw new AssertionError("it did not happen in " + PATIENCE);
            }
            try {
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Override
    public void close() {
        client.close();
        states.close();
        functions.close();
    }
}
