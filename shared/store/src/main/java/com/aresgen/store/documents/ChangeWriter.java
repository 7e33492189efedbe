package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.problem.Failure;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Makes the writes of changes. The key of a revision is the authority: of two change sets for one number, the second is
 * refused, and its endpoint decides again. Safe for threads.
 */
public final class ChangeWriter {
    private final String table;
    private final Transaction transaction;
    private final DynamoDbClient dynamo;

    @Inject
    public ChangeWriter(TableNames tables, Transaction transaction, DynamoDbClient dynamo) {
        this.table = tables.documents();
        this.transaction = transaction;
        this.dynamo = dynamo;
    }

    /**
     * The writes of a change. If the document has another revision of this number, another newest version, or was
     * deleted, the endpoint decides again.
     *
     * @param response the id of the record that will store the answer, which quotes the revision
     * @param usedUp the refusal after the last decision
     */
    public List<Write> writes(DocumentChange change, Optional<String> response, Failure usedUp) {
        return writes(change, response, new UnmetCondition.Stale(usedUp));
    }

    /** As {@link #writes(DocumentChange, Optional, Failure)}, of a change without a revision. */
    public List<Write> writes(DocumentChange change) {
        return writes(change, Optional.empty(), UnmetCondition.STALE);
    }

    /** Commits versions that a worker makes, unless another call has made one. */
    public void commit(DocumentChange change) {
        var _ = transaction.attempt(writes(change, Optional.empty(), UnmetCondition.SUPERSEDED));
    }

    /**
     * Commits a change that was typed, without a caller's answer. Mostly one conditional PutItem of the revision, which
     * costs one write unit; a transaction where the head changes with it or the revision has several pieces. The snapshot
     * is left to {@link #keep}.
     *
     * @return false if the change must be decided again: the document has another revision of this number, another newest
     *     version, or was deleted
     */
    public boolean commitTyped(DocumentChange change) {
        var items = change.revision().stream()
                .flatMap(revision -> RevisionItems.of(change.before().id(), revision, Optional.empty()).stream())
                .toList();
        if (change.before().equals(change.after()) && items.size() == 1) {
            return puts(items.getFirst());
        }
        var writes = writes(change.withoutSnapshot(), Optional.empty(), UnmetCondition.STALE);
        return transaction.attempt(writes) instanceof Transaction.Result.Committed;
    }

    /**
     * Stores a snapshot of a revision that is committed, unless the document was deleted since. One transaction: two write
     * units per KB of compressed text, and two for the condition.
     */
    public void keep(String document, Snapshot snapshot) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.check(
                table,
                DocumentItems.key(document, Heads.HEAD),
                "attribute_exists(workspace)",
                Map.of(),
                UnmetCondition.SUPERSEDED));
        RevisionItems.of(document, snapshot).forEach(item -> writes.add(ItemWrite.put(table, item)));
        var _ = transaction.attempt(writes);
    }

    private boolean puts(Map<String, AttributeValue> item) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(#document)")
                    .expressionAttributeNames(Map.of("#document", DocumentItems.DOCUMENT)));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private List<Write> writes(DocumentChange change, Optional<String> response, UnmetCondition unmet) {
        var document = change.before().id();
        var writes = new ArrayList<Write>();
        writes.add(change.before().equals(change.after()) ? isAlive(change.before(), unmet) : newest(change, unmet));
        if (change.endsAtLast()) {
            writes.add(nothingFollows(change, unmet));
        }
        change.revision().map(revision -> RevisionItems.of(document, revision, response)).stream()
                .flatMap(List::stream)
                .forEach(item -> writes.add(ItemWrite.put(
                        table,
                        item,
                        "attribute_not_exists(#document)",
                        Map.of("#document", DocumentItems.DOCUMENT),
                        Map.of(),
                        unmet)));
        change.snapshot().map(snapshot -> RevisionItems.of(document, snapshot)).stream()
                .flatMap(List::stream)
                .forEach(item -> writes.add(ItemWrite.put(table, item)));
        change.versions().forEach(version -> writes.add(ItemWrite.put(table, VersionItems.of(document, version))));
        return writes;
    }

    private ItemWrite newest(DocumentChange change, UnmetCondition unmet) {
        return HeadWrites.newest(table, change.before(), change.after(), unmet);
    }

    /** A deleted document gets no revision: its purge could miss it. */
    private ItemWrite isAlive(DocumentHead head, UnmetCondition unmet) {
        return ItemWrite.check(
                table,
                DocumentItems.key(head.id(), Heads.HEAD),
                "workspace = :workspace",
                Map.of(":workspace", text(head.workspace())),
                unmet);
    }

    /** A revision that came meanwhile has left the time of rest to the head as it was: it must not be removed. */
    private ItemWrite nothingFollows(DocumentChange change, UnmetCondition unmet) {
        return ItemWrite.check(
                table,
                DocumentItems.key(change.before().id(), DocumentItems.numbered(DocumentItems.LOG, change.last() + 1)),
                "attribute_not_exists(document)",
                Map.of(),
                unmet);
    }
}
