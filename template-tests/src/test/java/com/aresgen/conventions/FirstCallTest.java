package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.bench.units.CountedFunction;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.workspace.models.ListModelsFunction;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operators see how often a process is started for a call: priming, before the snapshot, is no such call. */
final class FirstCallTest {
    private final CountedFunction function = CountedFunction.cold("ListModels", ListModelsFunction::new);
    private final BearerKey key = RunningApi.eu().newTenant().admin();

    @Test
    void theFirstCallAfterThePrimingIsCountedAndNoOther() throws IOException {
        function.handler().priming().prime();
        var before = counted();

        call();
        assertThat(counted()).isEqualTo(before + 1);
        call();
        assertThat(counted()).isEqualTo(before + 1);
    }

    private void call() throws IOException {
        var _ = function.call(key, Map.of(), Map.of(), "", "").succeeded();
    }

    private static long counted() {
        return LogLines.all("metrics").stream()
                .filter(line -> line.path("Family").asString("").equals("models"))
                .filter(line -> line.path("ColdStarts").asInt(0) == 1)
                .count();
    }
}
