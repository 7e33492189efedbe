package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimingTest {
    private static final List<String> TABLES = List.of(
            TemplateTables.KEYS,
            TemplateTables.THREADS,
            TemplateTables.RESPONSES,
            TemplateTables.DELETIONS,
            TemplateTables.WEBHOOKS,
            TemplateTables.DELIVERIES);

    @Test
    void beforeASnapshotEveryFunctionRunsOnceAndWritesNothing() throws IOException {
        var before = items();
        for (var function : RunningApi.eu().local().functions().all().values()) {
            if (function.handler() instanceof HttpFunction http) {
                http.prime();
            }
        }

        assertThat(items()).isEqualTo(before);
    }

    private static List<Integer> items() {
        return TABLES.stream()
                .map(table -> RunningApi.eu().operator().scanPaginator(scan -> scan.tableName(table)).stream()
                        .mapToInt(page -> page.count())
                        .sum())
                .toList();
    }
}
