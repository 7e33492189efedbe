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
 * Removes the runs of a deleted workflow: of each its head, so that it goes no further, then the rest, with the stored
 * answers that quote it, and at last the row by which the workflow lists it.
 */
public final class RunPurger {
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

    /** Removes a page of one run; false when none is left. */
    public boolean pageOf(String workflow, Deletion deletion) {
        var listed = purge.first(workflow, RunItems.LISTED, partition(deletion, workflow));
        listed.ifPresent(key -> remove(workflow, key.substring(RunItems.LISTED.length()), deletion));
        return listed.isPresent();
    }

    private void remove(String workflow, String run, Deletion deletion) {
        // The engine begins nothing for a run that has no head.
        dynamo.deleteItem(request -> request.tableName(table).key(RunItems.key(run, Heads.HEAD)));
        if (!purge.page(deletion, run, partition(deletion, run))) {
            page.remove(
                    deletion,
                    List.of(),
                    List.of(ItemWrite.delete(
                            table,
                            RunItems.key(workflow, RunItems.LISTED + run),
                            "attribute_exists(run)",
                            UnmetCondition.SUPERSEDED)),
                    Map.of("runs", 1L));
        }
    }

    private Partition partition(Deletion deletion, String run) {
        return new Partition(
                table, RunItems.RUN, List.of(RunItems.RECORD), item -> content(item, deletion.workspace(), run));
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
