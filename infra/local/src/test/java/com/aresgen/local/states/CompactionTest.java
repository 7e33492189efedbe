package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.execution.Start;
import com.aresgen.local.states.execution.Status;
import com.aresgen.local.states.journal.Entry;
import com.aresgen.local.states.journal.FileJournal;
import com.aresgen.local.states.journal.StoredExecutions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start keeps of a journal. */
final class CompactionTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void old_closed_executions_keep_their_names_and_young_or_running_ones_all() throws IOException {
        var file = folder.resolve("journal");
        try (var journal = FileJournal.open(file)) {
            start(journal, "running", NOW.minus(Duration.ofDays(9)));
            closed(journal, "old", NOW.minus(Duration.ofHours(2)), true);
            closed(journal, "old but not delivered", NOW.minus(Duration.ofHours(2)), false);
            closed(journal, "young", NOW.minus(Duration.ofMinutes(9)), true);
        }
        for (int i = 0; i < 2; i++) {
            var stored = StoredExecutions.open(file, NOW);
            assertThat(stored.whole().stream().map(each -> each.start().id().name()))
                    .containsExactly("running", "old but not delivered", "young");
            assertThat(stored.closed().stream().map(each -> each.id().name())).containsExactly("old");
            assertThat(stored.closed().getFirst().status()).isEqualTo(Status.FAILED);
        }
    }

    private static void closed(FileJournal journal, String name, Instant at, boolean announced) {
        start(journal, name, at);
        var ending = new Ending(Status.FAILED, at, null, "E", null);
        journal.append(new Entry.Ended(new ExecutionId("M", name), ending, List.of(), announced))
                .join();
    }

    private static void start(FileJournal journal, String name, Instant at) {
        journal.append(new Entry.Started(new Start(new ExecutionId("M", name), "{}", at)))
                .join();
    }
}
