package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.local.LocalApi;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.Options;
import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.suite.Repository;
import com.aresgen.suite.TemplateTables;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class PrimingTest {
    private static final List<String> TABLES = List.of(
            TemplateTables.KEYS,
            TemplateTables.THREADS,
            TemplateTables.RESPONSES,
            TemplateTables.DELETIONS,
            TemplateTables.WEBHOOKS,
            TemplateTables.DELIVERIES);

    /** An API that only this test calls: workers of the running one finish what earlier tests began. */
    @AutoClose
    private final LocalApi quiet =
            LocalApi.start(Options.in(Repository.root()).withPort(0).inMemory());

    @AutoClose
    private final DynamoDbClient operator = TableCreation.operator(quiet.tablesUrl(), LocalRegion.EU);

    @Test
    void beforeASnapshotEveryFunctionRunsOnceAndWritesNothing() throws IOException {
        var before = items();
        for (var function : quiet.functions().all().values()) {
            if (function.handler() instanceof HttpFunction http) {
                http.priming().prime();
            }
        }

        assertThat(items()).isEqualTo(before);
    }

    private List<Integer> items() {
        return TABLES.stream()
                .map(table -> operator.scanPaginator(scan -> scan.tableName(table)).stream()
                        .mapToInt(page -> page.count())
                        .sum())
                .toList();
    }
}
