package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.values.Role;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Restores and commands among writers: each takes one place in the log, and the log is the text. */
final class RestoreMeanwhileTest {
    private static final String FIRST = "I can't swim. It's cold.\n";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created(FIRST);

    @Test
    void theLogIsTheTextAndEachVersionIsTheTextOfItsRevision() throws Exception {
        var writers = IntStream.range(0, 6).<Callable<Integer>>mapToObj(i -> () -> typed(i));
        var command = document.command("""
                {"command":"rewrite","params":{"tone":"formal"},"model":"local/extractive-1"}""");
        var others =
                Stream.<Callable<Integer>>of(() -> accepted(() -> document.restore(1)), () -> accepted(command::send));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(Stream.concat(writers, others).toList())) {
                assertThat(call.get()).isIn(200, 201);
            }
        }

        var log = Log.of(document);
        assertThat(log.numbers())
                .isEqualTo(
                        LongStream.rangeClosed(1, document.revision()).boxed().toList());
        assertThat(log.replayed(FIRST)).isEqualTo(document.text());
        assertThat(log.revisions().toString())
                .contains(
                        IntStream.range(0, 18).mapToObj(i -> "line " + i + ".").toList());
        var versions = document.versions();
        assertThat(versions)
                .extracting(version -> version.path("version").intValue())
                .isSortedAccordingTo((a, b) -> b - a);
        assertThat(sources(versions)).contains("restore").contains("create");
        for (var version : versions) {
            assertThat(document.version(version.path("version").longValue())
                            .path("content")
                            .stringValue())
                    .as(version.toString())
                    .isEqualTo(document.textAt(version.path("revision").longValue()));
        }
        versions.stream()
                .filter(version -> version.path("source").stringValue().equals("restore"))
                .forEach(restored -> assertThat(
                                document.textAt(restored.path("revision").longValue()))
                        .isEqualTo(FIRST));
    }

    /** Three lines by one writer, each made of the first text; returns the last status. */
    private int typed(int writer) {
        var mine = document.by(tenant.key(Role.EDITOR));
        var status = 0;
        for (int i = 0; i < 3; i++) {
            var change = ChangeSet.replace(
                    FIRST.length(), FIRST.length(), FIRST.length(), "line " + (3 * writer + i) + ".\n");
            status = accepted(() -> mine.change(0, change));
        }
        return status;
    }

    /** Sent again while others are quicker; returns the status of the last answer. */
    private static int accepted(Supplier<Reply> call) {
        var reply = call.get();
        while (reply.status() == 409) {
            assertThat(reply.json().path("retryable").booleanValue())
                    .as(reply.body())
                    .isTrue();
            reply = call.get();
        }
        return reply.status();
    }

    private static List<String> sources(List<JsonNode> versions) {
        return versions.stream()
                .map(version -> version.path("source").stringValue())
                .toList();
    }
}
