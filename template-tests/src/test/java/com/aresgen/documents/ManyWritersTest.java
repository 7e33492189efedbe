package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.values.Role;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many callers write one document at once: each text that was accepted is in it, once and whole. */
final class ManyWritersTest {
    private static final int WRITERS = 32;
    private static final int EDITS = 3;
    private static final String FIRST = "first\n";
    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void nothingIsLostAndAllReadTheSame() throws Exception {
        var document = new Documents(tenant.admin()).created(FIRST);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(_ -> document.by(tenant.key(Role.EDITOR)))
                .toList();
        var together = new CyclicBarrier(WRITERS);
        var numbers = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> {
                        together.await();
                        return written(writers.get(writer), writer);
                    }))
                    .toList();
            for (var call : calls) {
                numbers.addAll(call.get());
            }
        }

        var count = (long) WRITERS * EDITS;
        assertThat(numbers).as("no two have one number").containsExactlyInAnyOrderElementsOf(all(count));
        var text = document.text();
        assertThat(text.lines()).containsExactlyInAnyOrderElementsOf(lines());
        assertThat(writers).allSatisfy(writer -> assertThat(writer.text()).isEqualTo(text));
        var log = Log.of(document);
        assertThat(log.numbers()).isEqualTo(all(count));
        assertThat(log.replayed(FIRST)).isEqualTo(text);
        assertThat(document.textAt(count / 2))
                .isEqualTo(new Log(log.revisions().subList(0, (int) count / 2)).replayed(FIRST));
    }

    /** Each edit is made of an old text, before its first line or behind it; returns the numbers of the revisions. */
    private static List<Long> written(Document document, int writer) {
        var numbers = new ArrayList<Long>();
        for (int edit = 0; edit < EDITS; edit++) {
            var at = (writer + edit) % 2 == 0 ? 0 : FIRST.length();
            var change = ChangeSet.replace(FIRST.length(), at, at, line(writer, edit) + "\n");
            numbers.add(accepted(document, change).json().path("revision").longValue());
        }
        return numbers;
    }

    private static Reply accepted(Document document, ChangeSet change) {
        for (int attempt = 0; attempt < 150; attempt++) {
            var reply = document.change(0, change);
            if (reply.status() == 200) {
                return reply;
            }
            assertThat(reply.status()).as(reply.body()).isIn(409, 429, 503);
            assertThat(reply.json().path("retryable").booleanValue())
                    .as(reply.body())
                    .isTrue();
            assertThat(reply.header("Retry-After")).isNotEmpty();
        }
        throw new AssertionError("The edit starves: " + change);
    }

    private static String line(int writer, int edit) {
        return "writer " + writer + ", edit " + edit;
    }

    private static List<String> lines() {
        var lines = new ArrayList<>(List.of("first"));
        for (int writer = 0; writer < WRITERS; writer++) {
            for (int edit = 0; edit < EDITS; edit++) {
                lines.add(line(writer, edit));
            }
        }
        return lines;
    }

    private static List<Long> all(long count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
