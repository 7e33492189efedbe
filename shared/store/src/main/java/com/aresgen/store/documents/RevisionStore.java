package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The log of a document and its snapshots, from which the text of every revision can be read. Safe for threads. */
@Singleton
public final class RevisionStore {
    /** Above every revision. */
    public static final long HEAD = 999_999_999;

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public RevisionStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.documents();
    }

    /**
     * The revisions after {@code after} up to {@code last}, in order, read as the caller iterates. Strongly consistent
     * Queries of up to {@code atOnce} items: one read unit per 4 KB, which is about 22 keystrokes.
     */
    public Iterator<Revision> between(String document, long after, long last, int atOnce) {
        var request = range(
                        document,
                        DocumentItems.numbered(DocumentItems.LOG, after + 1),
                        DocumentItems.numbered(DocumentItems.LOG, last) + DocumentItems.END)
                .limit(atOnce)
                .build();
        var groups = new PieceGroups(dynamo.queryPaginator(request).items().iterator());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return groups.hasNext();
            }

            @Override
            public Revision next() {
                return RevisionItems.revision(groups.next());
            }
        };
    }

    /** As {@link #between}, all of them. */
    public List<Revision> between(String document, long after, long last) {
        var all = new ArrayList<Revision>();
        if (after < last) {
            between(document, after, last, 1_000).forEachRemaining(all::add);
        }
        return all;
    }

    /**
     * The newest stored snapshot of a revision up to {@code last}; there is always one of revision 0. A strongly
     * consistent Query for each of its pieces, so that none of an older snapshot is read: one for most texts, two for 1 MB
     * of prose, four for 1 MB that cannot be compressed. One read unit per 4 KB of compressed text.
     */
    public Snapshot snapshot(String document, long last) {
        var request = range(
                        document,
                        DocumentItems.SNAPSHOT,
                        DocumentItems.numbered(DocumentItems.SNAPSHOT, last) + DocumentItems.END)
                .scanIndexForward(false)
                .limit(1)
                .build();
        var pieces = new ArrayList<Map<String, AttributeValue>>();
        for (var item : dynamo.queryPaginator(request).items()) {
            pieces.addFirst(item);
            if (DocumentItems.isFirst(item)) {
                return RevisionItems.snapshot(pieces);
            }
        }
        throw new IllegalStateException(document + " has no snapshot up to revision " + last);
    }

    private QueryRequest.Builder range(String document, String first, String last) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#document = :document AND #item BETWEEN :first AND :last")
                .expressionAttributeNames(Map.of("#document", DocumentItems.DOCUMENT, "#item", Heads.ITEM))
                .expressionAttributeValues(
                        Map.of(":document", text(document), ":first", text(first), ":last", text(last)));
    }
}
