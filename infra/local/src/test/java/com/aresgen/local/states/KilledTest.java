package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.states.execution.ExecutionId;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** A process that is killed in the middle of everything. */
@Tag("slow")
final class KilledTest {
    private static final int ENOUGH = 100;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_acknowledged_execution_goes_on_to_its_end() throws Exception {
        var journal = folder.resolve("journal");
        var names = new ArrayList<String>();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlowProcess.class.getName(),
                        journal.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                names.add(line);
                if (names.size() == ENOUGH) {
                    // SIGKILL by the handle, which leaves the pipe open: what it had printed is still read.
                    assertThat(process.toHandle().destroyForcibly()).isTrue();
                }
            }
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var flow = Flow.of(FlowProcess.DEFINITION, journal)) {
            for (var name : names) {
                var ended = flow.ended(new ExecutionId("AresGen-EU-Flow", name).arn(LocalRegion.EU));
                assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
                assertThat(ended.output()).isEqualTo(ended.input());
            }
        }
    }
}
