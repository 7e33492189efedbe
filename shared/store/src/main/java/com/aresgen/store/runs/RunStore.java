package com.aresgen.store.runs;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.StatelessRandom;
import com.aresgen.store.TableNames;
import com.aresgen.store.idempotency.QuoteNotes;
import com.aresgen.store.items.DueIndex;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.Transaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import tools.jackson.databind.JsonNode;

/** Runs in their table, one partition each. Safe for threads. */
@Singleton
public final class RunStore implements RunRecords {
    /** How long a run may be left alone before somebody looks whether it goes on. */
    public static final Duration SWEEP = Duration.ofMinutes(2);

    private static final String BY_WORKFLOW = "Workflow";
    private static final int MOST_KEYS = 100;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;
    private final DynamoDbClient dynamo;
    private final Transaction transaction;
    private final InstantSource clock;
    private final String table;
    private final Heads heads;
    private final RunWrites writes;
    private final RunValues values;
    private final DueIndex due;

    @Inject
    public RunStore(DynamoDbClient dynamo, Transaction transaction, InstantSource clock, TableNames tables) {
        this.dynamo = dynamo;
        this.transaction = transaction;
        this.clock = clock;
        this.table = tables.runs();
        this.heads = new Heads(dynamo, clock, new Heads.Layout(table, RunItems.RUN, "run", Problem.RUN_NOT_FOUND));
        this.due = new DueIndex(dynamo, table);
        this.writes = new RunWrites(table);
        this.values = new RunValues(dynamo, transaction, writes, table, heads);
    }

    /** The writes of a new run. */
    public List<Write> insert(RunHead head, JsonNode inputs) {
        return writes.insert(head, inputs, swept());
    }

    /** The write of a changed head; if another was quicker, the endpoint decides again. */
    public Write update(RunHead next) {
        return writes.replace(RunItems.of(next, swept()), next.version());
    }

    /** As {@link #update(RunHead)}, of a step. */
    public Write update(String run, StepRow next) {
        return writes.replace(RunItems.of(run, next), next.version());
    }

    /** Notes that the stored answer to this call quotes the run, so that a purge finds it; none if none is stored. */
    public List<Write> quotedBy(Call call, String run) {
        return QuoteNotes.of(call, table, clock.instant(), record -> RunItems.key(run, RunItems.RESPONSE + record));
    }

    /**
     * Empty if the run does not exist, belongs to another workspace or was deleted. One strongly consistent GetItem: one
     * read unit per 4 KB.
     */
    public Optional<RunHead> find(String run, String workspace) {
        return heads.find(run, workspace).map(RunItems::head);
    }

    /**
     * The runs of a workflow, newest first, one more than the page holds if there is one. An eventually consistent Query
     * of the index: half a read unit per 4 KB.
     */
    public List<RunHead> list(String workflow, Paging.Page page) {
        var values = new HashMap<>(Map.of(":workflow", text(workflow)));
        page.after().ifPresent(after -> values.put(":after", text(after.id())));
        return dynamo
                .query(request -> request.tableName(table)
                        .indexName(BY_WORKFLOW)
                        .keyConditionExpression("workflow = :workflow"
                                + page.after().map(_ -> " AND run < :after").orElse(""))
                        .expressionAttributeValues(values)
                        .scanIndexForward(false)
                        .limit(page.limit() + 1))
                .items()
                .stream()
                .map(RunItems::head)
                .toList();
    }

    /** Runs that have been left alone for a while; eventually consistent. */
    public List<String> due(Instant now, int most) {
        return due.keys(now, most).stream()
                .map(item -> text(item, RunItems.RUN))
                .toList();
    }

    /** Nobody looks at the run for another while. One UpdateItem. */
    public void swept(String run) {
        try {
            dynamo.updateItem(request -> request.tableName(table)
                    .key(RunItems.key(run, Heads.HEAD))
                    .updateExpression("SET #next = :next")
                    .conditionExpression("attribute_exists(#due)")
                    .expressionAttributeNames(Map.of("#next", DueIndex.NEXT, "#due", DueIndex.DUE))
                    .expressionAttributeValues(Map.of(":next", number(swept().toEpochMilli()))));
        } catch (ConditionalCheckFailedException _) {
            // It has ended meanwhile.
        }
    }

    /** One GetItem: one read unit per 4 KB. */
    @Override
    public Optional<RunHead> head(String run) {
        return Optional.of(heads.item(run, Heads.HEAD)).filter(Heads::isAlive).map(RunItems::head);
    }

    /** One Query: one read unit per 4 KB, of compressed values. */
    @Override
    public JsonNode inputs(String run) {
        return values.pieces(run, RunItems.INPUTS);
    }

    /** One GetItem, or one BatchGetItem for each 100 paths: one read unit per 4 KB of each step. */
    @Override
    public Map<String, StepRow> steps(String run, Collection<String> paths) {
        var found = new HashMap<String, StepRow>();
        if (paths.size() == 1) {
            var item = heads.item(run, RunItems.STEP + paths.iterator().next());
            return item.isEmpty() ? found : Map.of(paths.iterator().next(), RunItems.step(item));
        }
        var all = paths.stream()
                .distinct()
                .map(path -> RunItems.key(run, RunItems.STEP + path))
                .toList();
        for (int start = 0; start < all.size(); start += MOST_KEYS) {
            var wanted = KeysAndAttributes.builder()
                    .keys(all.subList(start, Math.min(all.size(), start + MOST_KEYS)))
                    .consistentRead(true)
                    .build();
            dynamo.batchGetItemPaginator(request -> request.requestItems(Map.of(table, wanted)))
                    .forEach(response -> response.responses().getOrDefault(table, List.of()).stream()
                            .map(RunItems::step)
                            .forEach(row -> found.put(row.path(), row)));
        }
        return found;
    }

    /** Queries of 1 MB: one read unit per 4 KB. */
    @Override
    public List<StepRow> all(String run) {
        return dynamo
                .queryPaginator(
                        heads.between(run, RunItems.STEP, RunItems.STEP + "~").build())
                .items()
                .stream()
                .map(RunItems::step)
                .toList();
    }

    /** One GetItem: one read unit. */
    @Override
    public long spent(String run) {
        var item = heads.item(run, RunItems.SPENT);
        return item.isEmpty() ? 0 : number(item, RunItems.NANOS);
    }

    /**
     * One PutItem for a step alone, otherwise one transaction: one or two write units per KB. A conflict is no reason to
     * try the same again: what it was decided from has changed.
     */
    @Override
    public boolean commit(RunChange change) {
        var isAlone = change.rows().size() == 1
                && change.released().isEmpty()
                && change.head().isEmpty()
                && change.writes().isEmpty()
                && change.spentNanos() == 0;
        var committed = isAlone ? put(change.run(), change.rows().getFirst()) : transact(change);
        if (!committed) {
            LockSupport.parkNanos(new StatelessRandom().nextLong(LONGEST_PAUSE_NANOS));
        }
        return committed;
    }

    private boolean put(String run, StepRow row) {
        try {
            dynamo.putItem(request -> {
                request.tableName(table).item(RunItems.of(run, row));
                if (row.version() == 0) {
                    request.conditionExpression("attribute_not_exists(run)");
                } else {
                    request.conditionExpression("#version = :before")
                            .expressionAttributeNames(Map.of("#version", RunItems.VERSION))
                            .expressionAttributeValues(Map.of(":before", number(row.version() - 1)));
                }
            });
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private boolean transact(RunChange change) {
        var writes = new ArrayList<Write>();
        change.rows().forEach(row -> writes.add(this.writes.replace(RunItems.of(change.run(), row), row.version())));
        change.head().ifPresent(head -> writes.add(update(head)));
        change.released().forEach(path -> writes.add(this.writes.release(change.run(), path)));
        if (change.spentNanos() != 0) {
            writes.add(this.writes.spend(change.run(), change.spentNanos()));
        }
        writes.addAll(change.writes());
        return transaction.attempt(writes) instanceof Transaction.Result.Committed;
    }

    @Override
    public Optional<StepOutput> keep(String run, StepRow row, int attempt, JsonNode value) {
        return values.keep(run, row, attempt, value);
    }

    @Override
    public JsonNode read(String run, StepOutput output) {
        return values.read(run, output);
    }

    private Instant swept() {
        return clock.instant().plus(SWEEP);
    }
}
