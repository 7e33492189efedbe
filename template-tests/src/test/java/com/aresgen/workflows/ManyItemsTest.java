package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.RunningApi;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list as long as it may be. Step Functions ends an execution whose history has 25,000 events. */
@Tag("exhaustive")
class ManyItemsTest {
    private final Runs runs = new Runs(RunningApi.eu().newTenant().admin());

    @Test
    void aThousandItemsFitIntoTheHistoryOfEachExecution() {
        var run = runs.finished(
                """
                version: 1
                inputs: {type: object, required: [numbers], properties: {numbers: {type: array, maxItems: 1000, items: {type: integer}}}}
                steps:
                  - id: each
                    for_each: {items: "${{ inputs.numbers }}", max_concurrency: 40}
                    uses: transform
                    with: {value: "${{ item * 2 }}"}
                outputs: {size: "${{ size(steps.each.output) }}", last: "${{ steps.each.output[999] }}"}
                """, "{\"numbers\":" + IntStream.range(0, 1_000).boxed().collect(Collectors.toList()) + "}");

        assertThat(run.path("status").stringValue())
                .as(run.path("error").toString())
                .isEqualTo("succeeded");
        assertThat(run.path("output")).isEqualTo(Runs.json("{\"size\":1000,\"last\":1998}"));
        assertThat(Runs.step(run, "each").path("children").size()).isEqualTo(1_000);
        assertThat(RunningApi.eu().local().states().orElseThrow().longestHistory())
                .isLessThan(2_500);
    }
}
