package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.local.StartRefused;
import com.aresgen.local.handlers.Scripted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * Executions after the end of their process. A kill is a copy of the journal's file at that moment: it is what another
 * process would find, while the first one runs on and no longer matters.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ContinuedTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_task_without_an_answer_is_called_again_and_a_finished_one_is_not() throws IOException {
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        var blocked = new CountDownLatch(1);
        var reached = new CountDownLatch(1);
        var key = Scripted.key(event -> {
            if (event.path("step").intValue() == 1) {
                first.incrementAndGet();
            } else if (second.incrementAndGet() == 1) {
                reached.countDown();
                await(blocked);
            }
            return event;
        });
        var definition = """
                {"StartAt":"One","States":{
                  "One":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","ResultPath":"$.one",
                    "Parameters":{"FunctionName":"${Scripted}","Payload":{"key.$":"$.key","step":1}},
                    "ResultSelector":{"step.$":"$.Payload.step"},"Next":"Two"},
                  "Two":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","ResultPath":"$.two",
                    "Parameters":{"FunctionName":"${Scripted}","Payload":{"key.$":"$.key","step":2}},
                    "ResultSelector":{"step.$":"$.Payload.step"},"End":true}}}
                """;
        try (var flow = Flow.of(definition, folder.resolve("journal"))) {
            var arn = flow.start("killed", "{\"key\":\"" + key + "\"}");
            await(reached);
            try (var next = Flow.of(definition, killed())) {
                assertThat(next.ended(arn).output())
                        .isEqualTo("{\"key\":\"" + key + "\",\"one\":{\"step\":1},\"two\":{\"step\":2}}");
                assertThat(next.history(arn))
                        .containsExactly(
                                "ExecutionStarted",
                                "TaskStateEntered",
                                "TaskScheduled",
                                "TaskStarted",
                                "TaskSucceeded",
                                "TaskStateExited",
                                "TaskStateEntered",
                                "TaskScheduled",
                                "TaskStarted",
                                "TaskSucceeded",
                                "TaskStateExited",
                                "ExecutionSucceeded");
            }
            blocked.countDown();
        }
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(2);
    }

    @Test
    void tokens_answers_times_and_names_outlive_the_process() throws IOException {
        var token = new CompletableFuture<String>();
        var calls = new AtomicInteger();
        var key = Scripted.key(event -> {
            calls.incrementAndGet();
            token.complete(event.path("token").stringValue());
            return event;
        });
        var definition = """
                {"StartAt":"Ask","States":{
                  "Ask":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","ResultPath":"$.answer",
                    "Parameters":{"FunctionName":"${Scripted}","Payload":{"token.$":"$$.Task.Token","key.$":"$.key"}},
                    "TimeoutSeconds":60,"Next":"Rest"},
                  "Rest":{"Type":"Wait","Seconds":1,"End":true}}}
                """;
        try (var flow = Flow.of(definition, folder.resolve("journal"))) {
            var arn = flow.start("asked", "{\"key\":\"" + key + "\"}");
            Flow.until(() -> flow.history(arn).contains("TaskSubmitted"));
            var asked = killed();
            try (var next = Flow.of(definition, asked)) {
                next.client().sendTaskSuccess(r -> r.taskToken(token.join()).output("\"yes\""));
                // Killed behind the acknowledgement, and again in the wait that follows.
                try (var third = Flow.of(definition, copy(asked))) {
                    Flow.until(() -> third.history(arn).contains("WaitStateEntered"));
                    var waiting = third.ended(arn);
                    assertThat(waiting.output()).contains("\"answer\":\"yes\"");
                    assertThatThrownBy(() -> third.start("asked", "{\"key\":\"" + key + "\"}"))
                            .isInstanceOf(ExecutionAlreadyExistsException.class);
                }
            }
        }
        assertThat(calls.get()).isEqualTo(1);
    }

    @Test
    void a_wait_keeps_its_time_and_a_stopped_execution_stays_stopped() throws Exception {
        var definition =
                "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"SecondsPath\":\"$.s\",\"End\":true}}}";
        try (var flow = Flow.of(definition, folder.resolve("journal"))) {
            var waiting = flow.start("waiting", "{\"s\":2}");
            var stopped = flow.start("stopped", "{\"s\":60}");
            flow.client().stopExecution(r -> r.executionArn(stopped).error("Enough"));
            Flow.until(() -> flow.history(waiting).contains("WaitStateEntered"));
            Thread.sleep(1_000);
            var restarted = Instant.now();
            try (var next = Flow.of(definition, killed())) {
                assertThat(next.describe(stopped).status()).isEqualTo(ExecutionStatus.ABORTED);
                assertThat(next.describe(stopped).error()).isEqualTo("Enough");
                var ended = next.ended(waiting);
                assertThat(ended.stopDate()).isBetween(ended.startDate().plusSeconds(2), restarted.plusMillis(1_990));
                assertThat(ended.startDate()).isEqualTo(flow.describe(waiting).startDate());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"half a line", "0badc0de {\"entry\":\"started\"}\n", "\u0000\u0000\n"})
    void a_torn_end_is_ignored(String torn) throws IOException {
        var definition = "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}}}";
        var journal = folder.resolve("journal");
        String arn;
        try (var flow = Flow.of(definition, journal)) {
            arn = flow.start("{\"a\":1}");
            flow.ended(arn);
        }
        Files.writeString(journal, torn, StandardOpenOption.APPEND);
        try (var next = Flow.of(definition, journal)) {
            assertThat(next.describe(arn).output()).isEqualTo("{\"a\":1}");
            next.run("{}");
        }
        try (var third = Flow.of(definition, journal)) {
            assertThat(third.describe(arn).output()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void a_journal_that_is_damaged_before_its_end_is_refused() throws IOException {
        var definition = "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}}}";
        var journal = folder.resolve("journal");
        try (var flow = Flow.of(definition, journal)) {
            flow.run("{}");
        }
        var lines = Files.readAllLines(journal);
        Files.write(journal, List.of("damaged", lines.getLast()));
        assertThatThrownBy(() -> Flow.of(definition, journal))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is damaged in line 1");
    }

    private Path killed() throws IOException {
        return copy(folder.resolve("journal"));
    }

    private Path copy(Path journal) throws IOException {
        return Files.copy(journal, Files.createTempDirectory(folder, "killed").resolve("journal"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
