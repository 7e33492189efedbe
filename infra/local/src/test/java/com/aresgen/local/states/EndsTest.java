package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.handlers.Scripted;
import com.aresgen.local.states.journal.StoredExecutions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The template's rule for the ends of executions. */
final class EndsTest {
    private static final String DEFINITION = """
            {"StartAt":"P","States":{"P":{"Type":"Pass","OutputPath":"$.out","End":true}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_function_gets_the_end_in_the_form_of_eventbridge() {
        var event = new CompletableFuture<JsonNode>();
        var name = UUID.randomUUID().toString();
        Scripted.script("end of " + name, each -> {
            event.complete(each);
            return each;
        });
        try (var flow = Flow.of(DEFINITION)) {
            var arn = flow.start(name, "{\"out\":{\"a\":1}}");
            var end = event.join();
            assertThat(end.path("source").stringValue()).isEqualTo("aws.states");
            assertThat(end.path("detail-type").stringValue()).isEqualTo("Step Functions Execution Status Change");
            assertThat(end.path("region").stringValue()).isEqualTo("eu-west-1");
            assertThat(end.path("account").stringValue()).isEqualTo("000000000000");
            assertThat(end.path("resources").path(0).stringValue()).isEqualTo(arn);
            var detail = end.path("detail");
            assertThat(detail.path("executionArn").stringValue()).isEqualTo(arn);
            assertThat(detail.path("stateMachineArn").stringValue()).isEqualTo(Flow.MACHINE);
            assertThat(detail.path("name").stringValue()).isEqualTo(name);
            assertThat(detail.path("status").stringValue()).isEqualTo("SUCCEEDED");
            assertThat(detail.path("input").stringValue()).isEqualTo("{\"out\":{\"a\":1}}");
            assertThat(detail.path("output").stringValue()).isEqualTo("{\"a\":1}");
            assertThat(detail.path("startDate").longValue())
                    .isEqualTo(flow.describe(arn).startDate().toEpochMilli());
            assertThat(detail.path("stopDate").longValue())
                    .isEqualTo(flow.ended(arn).stopDate().toEpochMilli());
            assertThat(detail.has("error")).isTrue();
            assertThat(detail.path("error").isNull()).isTrue();
        }
    }

    @Test
    void a_function_that_fails_is_called_three_times() {
        var calls = new AtomicInteger();
        var done = new CountDownLatch(3);
        var name = UUID.randomUUID().toString();
        Scripted.script("end of " + name, each -> {
            calls.incrementAndGet();
            done.countDown();
            throw new IllegalStateException("not yet");
        });
        try (var flow = Flow.of(DEFINITION)) {
            // A path to nothing: the end is a failure.
            assertThat(flow.ended(flow.start(name, "{}")).error()).isEqualTo("States.Runtime");
            Flow.until(() -> done.getCount() == 0);
        }
        assertThat(calls.get()).isEqualTo(3);
    }

    @Test
    void an_end_that_was_not_delivered_is_delivered_after_a_restart_and_a_delivered_one_is_not() throws Exception {
        var reached = new CountDownLatch(1);
        var again = new CountDownLatch(1);
        var calls = new AtomicInteger();
        var name = UUID.randomUUID().toString();
        var blocked = new CountDownLatch(1);
        Scripted.script("end of " + name, each -> {
            if (calls.incrementAndGet() == 1) {
                reached.countDown();
                try {
                    blocked.await();
                } catch (InterruptedException _) {
                    return each;
                }
            }
            again.countDown();
            return each;
        });
        var journal = folder.resolve("journal");
        var killed = folder.resolve("killed");
        try (var flow = Flow.of(DEFINITION, journal)) {
            flow.start(name, "{\"out\":1}");
            reached.await();
            Files.copy(journal, killed);
            try (var next = Flow.of(DEFINITION, killed)) {
                again.await();
                Flow.until(() -> isAnnounced(killed));
                assertThat(next.states().started()).isZero();
            }
            try (var third = Flow.of(DEFINITION, killed)) {
                third.run("{\"out\":2}");
            }
        }
        assertThat(calls.get()).isEqualTo(2);
    }

    private static boolean isAnnounced(Path journal) {
        try {
            var copy =
                    Files.copy(journal, journal.resolveSibling(UUID.randomUUID().toString()));
            return StoredExecutions.open(copy, Instant.EPOCH).whole().getFirst().announced();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
