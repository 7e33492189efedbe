package com.aresgen.store.workflows;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.idempotency.QuoteNotes;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Workflows. Each version has an item of its own; the head repeats the newest. A deleted workflow leaves a head without
 * a workspace, so that no version of it is found. Safe for threads.
 */
@Singleton
public final class WorkflowStore {
    /** The kind under which workflows are deleted. */
    public static final Kind KIND = new Kind("workflow", List.of("versions", "runs", "responses"));

    /** Larger than any version. */
    public static final long NEWEST = 999_999_999;

    private final DynamoDbClient dynamo;
    private final Heads heads;
    private final String table;
    private final InstantSource clock;

    @Inject
    public WorkflowStore(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.workflows();
        this.clock = clock;
        this.heads = new Heads(
                dynamo, clock, new Heads.Layout(table, WorkflowItems.WORKFLOW, "wfl", Problem.WORKFLOW_NOT_FOUND));
    }

    /** The writes of a new workflow. */
    public List<Write> insert(Call call, StoredWorkflow workflow, StoredDefinition definition) {
        var head = ItemWrite.insert(table, WorkflowItems.of(workflow, Heads.HEAD), WorkflowItems.WORKFLOW);
        return writes(call, head, workflow, definition);
    }

    /**
     * The writes that make {@code next} the newest version; if {@code previous} is not that any more, the endpoint
     * decides again.
     */
    public List<Write> update(Call call, StoredWorkflow previous, StoredWorkflow next, StoredDefinition definition) {
        var head = ItemWrite.put(
                table,
                WorkflowItems.of(next, Heads.HEAD),
                "#workspace = :workspace AND #version = :version",
                Map.of("#workspace", Heads.WORKSPACE, "#version", WorkflowItems.VERSION),
                Map.of(":workspace", text(previous.workspace()), ":version", number(previous.version())),
                UnmetCondition.STALE);
        return writes(call, head, next, definition);
    }

    private List<Write> writes(Call call, ItemWrite head, StoredWorkflow workflow, StoredDefinition definition) {
        var writes = new ArrayList<Write>();
        writes.add(head);
        writes.add(ItemWrite.put(table, WorkflowItems.of(workflow, WorkflowItems.version(workflow.version()))));
        WorkflowItems.pieces(workflow, definition).forEach(piece -> writes.add(ItemWrite.put(table, piece)));
        writes.addAll(quotedBy(call, workflow.id()));
        return writes;
    }

    /** Notes that the stored answer to this call quotes the workflow, so that a purge finds it; none if none is stored. */
    public List<Write> quotedBy(Call call, String workflow) {
        return QuoteNotes.of(
                call, table, clock.instant(), record -> WorkflowItems.key(workflow, WorkflowItems.RESPONSE + record));
    }

    /** A condition that the workflow still exists when other writes are committed. */
    public Write check(StoredWorkflow workflow) {
        return ItemWrite.check(
                table,
                WorkflowItems.key(workflow.id(), Heads.HEAD),
                "workspace = :workspace",
                Map.of(":workspace", text(workflow.workspace())),
                UnmetCondition.refusal(new NotFound(Problem.WORKFLOW_NOT_FOUND, workflow.id())));
    }

    /**
     * The newest version; empty if the workflow does not exist, belongs to another workspace or was deleted. One
     * strongly consistent GetItem: one read unit.
     */
    public Optional<StoredWorkflow> find(String id, String workspace) {
        return heads.find(id, workspace).map(WorkflowItems::workflow);
    }

    /** A version of a workflow that was found; empty if there is none. One strongly consistent GetItem: one read unit. */
    public Optional<StoredWorkflow> version(StoredWorkflow found, long version) {
        if (version == found.version()) {
            return Optional.of(found);
        }
        var item = heads.item(found.id(), WorkflowItems.version(version));
        return item.isEmpty() ? Optional.empty() : Optional.of(WorkflowItems.workflow(item));
    }

    /**
     * What a version says; empty if there is no such version, or if it was purged. One strongly consistent Query: one
     * read unit per 4 KB, compressed.
     */
    public Optional<StoredDefinition> definition(String id, long version) {
        var first = WorkflowItems.pieces(version);
        var pieces = dynamo.queryPaginator(heads.between(id, first, first + "~").build()).items().stream()
                .toList();
        return pieces.isEmpty() ? Optional.empty() : Optional.of(WorkflowItems.definition(pieces));
    }

    /**
     * Up to {@code most} versions below {@code before}, newest first. One strongly consistent Query: one read unit per
     * 4 KB, which is about ten versions.
     */
    public List<StoredWorkflow> versions(String id, long before, int most) {
        return dynamo
                .queryPaginator(heads.between(id, WorkflowItems.VERSIONS, WorkflowItems.version(before - 1))
                        .scanIndexForward(false)
                        .limit(most)
                        .build())
                .items()
                .stream()
                .limit(most)
                .map(WorkflowItems::workflow)
                .toList();
    }

    /**
     * The workspace's workflows, newest first, one more than the page holds if there is one. One eventually consistent
     * Query of the index: half a read unit per 4 KB.
     */
    public List<StoredWorkflow> list(String workspace, Paging.Page page) {
        return heads.newestFirst(workspace, page)
                .limit(page.limit() + 1L)
                .map(WorkflowItems::workflow)
                .toList();
    }

    /** The write that deletes a workflow for callers; its purge removes the rest. */
    public Write tombstone(StoredWorkflow workflow) {
        return heads.tombstone(workflow.id(), workflow.workspace());
    }
}
