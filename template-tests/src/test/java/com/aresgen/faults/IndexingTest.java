package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** Each request has one entry, and usage is their sum, wherever indexing dies and however often a batch arrives. */
class IndexingTest {
    private final IndexedWorkspace workspace = new IndexedWorkspace();

    /** Whether indexing dies before or after a store call. */
    enum Death {
        BEFORE,
        AFTER
    }

    private static final class Killed implements Watch {
        private final Death death;
        private int callsLeft;

        Killed(Death death, int call) {
            this.death = death;
            this.callsLeft = call;
        }

        @Override
        public void before(SdkRequest request) {
            die(Death.BEFORE);
        }

        /** Not called for transactions whose condition failed: they change nothing. */
        @Override
        public void after(SdkRequest request, SdkResponse response) {
            die(Death.AFTER);
        }

        private void die(Death where) {
            if (death == where && --callsLeft == 0) {
                throw new ProcessKilled();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereverABatchDiesTheNextOneCompletesItWithoutCountingTwice(Death death) {
        var known = workspace.lines(3);
        IndexedWorkspace.deliver(known);
        var batch = Stream.concat(workspace.lines(9).stream(), known.stream()).toList();
        var deaths = 0;
        while (died(death, death == Death.BEFORE ? deaths + 1 : 1, batch)) {
            deaths++;
        }

        assertThat(deaths)
                .as("store calls of a batch of 12 lines, three of which are known")
                .isGreaterThan(3);
        workspace.assertAll(12);
    }

    /** More lines than one transaction takes. */
    @ParameterizedTest
    @EnumSource
    void aBatchThatDiesBetweenItsTransactionsIsCompletedByTheNextOne(Death death) {
        var batch = workspace.lines(60);
        assertThat(died(death, death == Death.BEFORE ? 2 : 1, batch)).isTrue();
        IndexedWorkspace.deliver(batch);

        workspace.assertAll(60);
    }

    @Test
    void aBatchThatComesTwiceOrAmongOthersChangesNothing() {
        var batch = workspace.lines(60);
        IndexedWorkspace.deliver(batch);
        IndexedWorkspace.deliver(batch);
        IndexedWorkspace.deliver(Stream.concat(batch.subList(7, 9).stream(), workspace.lines(2).stream())
                .toList());
        IndexedWorkspace.deliver(List.of("no JSON", "{\"logger_name\":\"audit\"}", batch.getFirst(), batch.getFirst()));

        workspace.assertAll(62);
    }

    /** A request that asked three models adds to three counters, so that fewer lines make a transaction. */
    @Test
    void linesWithManyModelsMakeTransactionsThatDynamoDbTakes() {
        var batch =
                workspace.lines(45).stream().map(IndexingTest::withThreeModels).toList();
        IndexedWorkspace.deliver(batch);
        IndexedWorkspace.deliver(batch);

        assertThat(workspace.items(TemplateTables.AUDIT)).hasSize(45);
        assertThat(workspace.items(TemplateTables.USAGE)).hasSize(3 * 45);
        assertThat(workspace.sum("prompt_tokens")).isEqualTo(3L * 45 * 2);
    }

    private static String withThreeModels(String line) {
        var entry = (ObjectNode) Json.MAPPER.readTree(line);
        var uses = entry.putArray("uses");
        for (int i = 0; i < 3; i++) {
            uses.addObject()
                    .put("model", entry.path("request_id").asString() + "/" + i)
                    .put("prompt_tokens", 2)
                    .put("completion_tokens", 1)
                    .put("cost_nanos", 1);
        }
        return entry.toString();
    }

    /** The line completes the entry that the call's own transaction wrote before the line was delivered. */
    @Test
    void aSecurityEventAndItsLineAreOneEntry() {
        var batch = workspace.lines(1);
        var line = Json.MAPPER.readTree(batch.getFirst());
        var entry = line.path("at").asString() + "#" + line.path("request_id").asString();
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.AUDIT)
                        .key(Map.of("workspace", text(workspace.id()), "entry", text(entry)))
                        .updateExpression("SET event_id = :id")
                        .expressionAttributeValues(Map.of(":id", text("evt_1"))));
        IndexedWorkspace.deliver(batch);
        IndexedWorkspace.deliver(batch);

        workspace.assertAll(1);
        assertThat(workspace.items(TemplateTables.AUDIT).getFirst())
                .containsEntry("event_id", text("evt_1"))
                .containsKey("status");
    }

    private boolean died(Death death, int call, List<String> batch) {
        try {
            StoreCalls.watchedBy(new Killed(death, call), () -> IndexedWorkspace.deliver(batch));
            return false;
        } catch (ProcessKilled _) {
            return true;
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
