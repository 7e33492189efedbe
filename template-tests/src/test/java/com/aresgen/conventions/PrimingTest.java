package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.lambda.connections.CountingPort;
import com.aresgen.lambda.snapshot.Primed;
import com.aresgen.local.LocalApi;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.Options;
import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.local.functions.LocalFunction;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.suite.Repository;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PrimingTest {
    /** What has an effect outside the tables. */
    private static final List<String> SENDING =
            List.of("sqs:SendMessage", "states:StartExecution", "states:SendTaskSuccess");

    private static final List<String> SCHEDULED =
            List.of("AresGen-EU-Sweep", "AresGen-EU-SweepRuns", "AresGen-EU-MakeVersions");

    /** Of deletions, deliveries, knowledge bases, documents and runs. */
    private static final int DUE_INDEXES = 5;

    /** The lines of all requests in this JVM are indexed there, beside those of the sample. */
    private static final Set<String> INDEXED = Set.of(TemplateTables.AUDIT, TemplateTables.USAGE);

    /** In place of Bedrock. */
    @AutoClose
    private final CountingPort bedrock = CountingPort.open(_ -> {});

    /** An API that only this test calls: workers of the running one finish what earlier tests began. */
    @AutoClose
    private final LocalApi quiet =
            LocalApi.start(Options.in(Repository.root()).withPort(0).inMemory().withBedrock(bedrock.url()));

    @AutoClose
    private final DynamoDbClient operator = TableCreation.operator(quiet.tablesUrl(), LocalRegion.EU);

    @Test
    void beforeASnapshotEveryFunctionRunsOnceAndWritesNothing() {
        var before = items();
        quiet.functions().all().values().forEach(PrimingTest::prime);

        assertThat(items()).isEqualTo(before);
        assertThat(INDEXED.stream().flatMap(this::items))
                .noneMatch(item -> item.containsValue(text("ws_01JB3VQ6R8T4W0X2Y5Z7A9C1D3")));
        assertThat(actions(ObservedPermission::allowed))
                .contains("dynamodb:UpdateItem", "dynamodb:Query")
                .doesNotContainAnyElementsOf(SENDING);
        assertThat(actions(each -> !each.allowed())).isEmpty();
        assertThat(bedrock.connections()).isZero();
    }

    /** It is for the worker that is called: one that is primed only looks for it. */
    @Test
    void aPrimedScheduleLeavesWhatIsDue() {
        // Every index of what is due was read, so that the next minute is far.
        Waiting.until(() -> indexesThatWereRead().size() == DUE_INDEXES);
        due(TemplateTables.DELETIONS, Map.of("id", text("del_00000000000000000000000000")), "due");
        due(TemplateTables.DELIVERIES, Map.of("endpoint", text("whe_nobody"), "event", text("evt_nobody")), "yes");
        due(TemplateTables.KNOWLEDGE, Map.of("knowledge", text("kb_nobody"), "item", text("head")), "due");
        due(TemplateTables.DOCUMENTS, Map.of("document", text("doc_nobody"), "item", text("head")), "due");
        due(TemplateTables.RUNS, Map.of("run", text("run_nobody"), "item", text("head")), "due");
        var before = items();

        SCHEDULED.forEach(name -> prime(quiet.functions().find(name).orElseThrow()));

        assertThat(items()).isEqualTo(before);
        assertThat(actions(_ -> true)).doesNotContainAnyElementsOf(SENDING).doesNotContain("dynamodb:GetItem");
    }

    private static void prime(LocalFunction function) {
        ((Primed) function.handler()).priming().prime();
    }

    private Set<String> actions(Predicate<ObservedPermission> which) {
        return quiet.observed().stream()
                .filter(which)
                .map(each -> each.needed().action())
                .collect(Collectors.toSet());
    }

    private Set<String> indexesThatWereRead() {
        return quiet.observed().stream()
                .map(each -> each.needed().resource())
                .filter(resource -> resource.endsWith("/index/Due"))
                .collect(Collectors.toSet());
    }

    private void due(String table, Map<String, AttributeValue> key, String due) {
        operator.updateItem(request -> request.tableName(table)
                .key(key)
                .updateExpression("SET #due = :due, next_at = :past")
                .expressionAttributeNames(Map.of("#due", "due"))
                .expressionAttributeValues(Map.of(":due", text(due), ":past", AttributeValue.fromN("1000"))));
    }

    /** What every table has, but for what is indexed meanwhile. */
    private Map<String, Set<Map<String, AttributeValue>>> items() {
        return operator.listTablesPaginator().tableNames().stream()
                .filter(table -> !INDEXED.contains(table))
                .collect(Collectors.toMap(table -> table, table -> items(table).collect(Collectors.toSet())));
    }

    private Stream<Map<String, AttributeValue>> items(String table) {
        return operator.scanPaginator(scan -> scan.tableName(table)).items().stream();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
