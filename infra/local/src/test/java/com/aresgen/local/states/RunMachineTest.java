package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.handlers.Scripted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The state machine of the template, with all its ways and with many executions at once. */
final class RunMachineTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MANY = 1_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_thread_goes_through_every_way_and_back() throws IOException {
        var calls = new ArrayList<String>();
        var token = new CompletableFuture<String>();
        var key = Scripted.key(event -> JSON.nullNode());
        Scripted.script(key, event -> {
            if (event.has("token")) {
                calls.add("approval");
                token.complete(event.path("token").stringValue());
                return event;
            }
            var step = event.path("thread").path("step").intValue();
            calls.add("step " + step + (event.path("thread").has("lost") ? " lost" : ""));
            return next(key, step, List.of("chat", "http", "pause", "approval", "done"));
        });
        try (var flow = Flow.of(definition())) {
            var arn = flow.start("{\"thread\":{\"step\":0},\"key\":\"" + key + "\"}");
            flow.client().sendTaskSuccess(r -> r.taskToken(token.join()).output("{}"));
            var ended = flow.ended(arn);
            assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(JSON.readTree(ended.output()).path("do").stringValue()).isEqualTo("done");
            assertThat(calls).contains("approval").endsWith("step 4");
        }
    }

    @Test
    void a_thousand_at_once() throws IOException {
        var key = Scripted.key(event -> JSON.nullNode());
        Scripted.script(
                key, event -> next(key, event.path("thread").path("step").intValue(), List.of("chat", "http", "done")));
        try (var flow = Flow.of(definition(), folder.resolve("journal"));
                var threads = Executors.newFixedThreadPool(16)) {
            var starting = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(
                            () -> flow.start("{\"thread\":{\"step\":0},\"n\":" + i + ",\"key\":\"" + key + "\"}")))
                    .toList();
            var arns = starting.stream().map(RunMachineTest::resultOf).toList();
            Flow.until(() -> flow.client()
                    .listExecutions(r -> r.stateMachineArn(Flow.MACHINE)
                            .statusFilter(ExecutionStatus.RUNNING)
                            .maxResults(1))
                    .executions()
                    .isEmpty());
            assertThat(arns).doesNotHaveDuplicates();
            assertThat(flow.describe(arns.getLast()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(flow.states().started()).isEqualTo(MANY);
            // Advance, Choose, CallChat, Advance, Choose, CallHttp, Advance, Choose, Done.
            assertThat(flow.states().transitions()).isEqualTo(9 * MANY);
        }
    }

    private static JsonNode next(String key, int step, List<String> kinds) {
        var answer = JSON.createObjectNode()
                .put("do", kinds.get(Math.min(step, kinds.size() - 1)))
                .put("key", key)
                .put("seconds", 30)
                .put("until", Instant.now().toString());
        answer.putObject("thread").put("step", step + 1);
        return answer;
    }

    private static String resultOf(Future<String> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The committed definition, with the scripted function in every place and its key in every payload. */
    private static String definition() throws IOException {
        return Files.readString(Path.of("../cdk/src/main/resources/com/aresgen/infra/workflows/run.asl.json"))
                .replaceAll("\\$\\{\\w+}", "\\${Scripted}")
                .replace("\"thread.$\": \"$.thread\"", "\"thread.$\": \"$.thread\", \"key.$\": \"$.key\"");
    }
}
