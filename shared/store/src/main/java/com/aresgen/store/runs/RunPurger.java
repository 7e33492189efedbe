package com.aresgen.store.runs;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.InnerCall;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Removes the runs of a deleted workflow: of each first what sorts after its head, with the stored answers that quote
 * it, and then its head, by which the index {@code Workflow} finds it.
 */
public final class RunPurger {
    private static final String RUN = "run";

    private final PartitionPurge purge;
    private final PurgedPage page;
    private final String table;
    private final DynamoDbClient dynamo;

    @Inject
    public RunPurger(PartitionPurge purge, PurgedPage page, DynamoDbClient dynamo, TableNames tables) {
        this.purge = purge;
        this.page = page;
        this.dynamo = dynamo;
        this.table = tables.runs();
    }

    /**
     * Removes a page of one run; false when none is left. The index is eventually consistent, so a run that it names is
     * looked up first.
     */
    public boolean pageOf(String workflow, Deletion deletion) {
        var found = dynamo
                .queryPaginator(request -> request.tableName(table)
                        .indexName("Workflow")
                        .keyConditionExpression("workflow = :workflow")
                        .expressionAttributeValues(Map.of(":workflow", text(workflow))))
                .items()
                .stream()
                .map(row -> text(row, RUN))
                .filter(this::isLeft)
                .findFirst();
        found.ifPresent(run -> remove(run, deletion));
        return found.isPresent();
    }

    private boolean isLeft(String run) {
        return dynamo.getItem(request -> request.tableName(table)
                        .key(head(run))
                        .consistentRead(true)
                        .projectionExpression(RUN))
                .hasItem();
    }

    private void remove(String run, Deletion deletion) {
        var partition =
                new Partition(table, RUN, List.of(RunItems.RECORD), item -> content(item, deletion.workspace(), run));
        if (!purge.page(deletion, run, partition)) {
            page.remove(
                    deletion,
                    List.of(),
                    List.of(ItemWrite.delete(table, head(run), "attribute_exists(run)", UnmetCondition.SUPERSEDED)),
                    Map.of("runs", 1L));
        }
    }

    private static Map<String, AttributeValue> head(String run) {
        return Map.of(RUN, text(run), Heads.ITEM, text(Heads.HEAD));
    }

    private static Content content(Map<String, AttributeValue> item, String workspace, String run) {
        var key = text(item, Heads.ITEM);
        if (key.startsWith(RunItems.STEP) && item.containsKey(RunItems.RECORD)) {
            return new Content(Map.of(), Optional.empty(), calls(RunItems.record(item), workspace, run), List.of());
        }
        return new Content(
                Map.of(),
                key.startsWith(RunItems.RESPONSE)
                        ? Optional.of(key.substring(RunItems.RESPONSE.length()))
                        : Optional.empty());
    }

    /** The calls of a step's attempts; an attempt that is not recorded as ended may still be at work. */
    private static List<InnerCall> calls(StepRow row, String workspace, String run) {
        return row.attempts().stream()
                .map(attempt -> new InnerCall(
                        workspace,
                        run,
                        StepRow.callKey(run, row.path(), attempt.n()),
                        attempt.finishedAt().isPresent() && attempt.status() != Attempt.Status.CANCELLED))
                .toList();
    }
}
