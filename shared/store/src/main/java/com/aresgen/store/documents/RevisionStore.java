package com.aresgen.store.documents;

import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The log of a document and its snapshots, from which the text of every revision can be read. Safe for threads. */
@Singleton
public final class RevisionStore {
    /** Above every revision. */
    public static final long HEAD = 999_999_999;

    private final DocumentPartition partition;

    @Inject
    public RevisionStore(DocumentPartition partition) {
        this.partition = partition;
    }

    /**
     * The revisions after {@code after} up to {@code last}, in order, read as the caller iterates. Strongly consistent
     * Queries of up to {@code atOnce} items: one read unit per 4 KB, which is about 22 keystrokes.
     */
    public Iterator<Revision> between(String document, long after, long last, int atOnce) {
        var groups = new PieceGroups(partition.between(
                document,
                DocumentItems.numbered(DocumentItems.LOG, after + 1),
                DocumentItems.numbered(DocumentItems.LOG, last) + DocumentItems.END,
                // The document may be deleted while its log is read.
                query -> unfenced(query).limit(atOnce)));
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

    /** The number of the newest revision. One strongly consistent Query of one item: one read unit. */
    public long newest(String document) {
        var newestFirst = partition.between(
                document,
                DocumentItems.LOG,
                DocumentItems.LOG + DocumentItems.END,
                query -> query.scanIndexForward(false).limit(1));
        if (!newestFirst.hasNext()) {
            return 0;
        }
        var newest = newestFirst.next();
        var number = DocumentItems.numberOf(newest, DocumentItems.LOG);
        return LogEnd.is(newest) ? number - 1 : number;
    }

    private static QueryRequest.Builder unfenced(QueryRequest.Builder query) {
        var names = new HashMap<>(query.build().expressionAttributeNames());
        names.put("#fence", Heads.FENCE);
        return query.filterExpression("attribute_not_exists(#fence)").expressionAttributeNames(names);
    }

    /**
     * The newest stored snapshot of a revision up to {@code last}; there is always one of revision 0. A strongly
     * consistent Query for each of its pieces, so that none of an older snapshot is read: one for most texts, two for 1 MB
     * of prose, four for 1 MB that cannot be compressed. One read unit per 4 KB of compressed text.
     */
    public Snapshot snapshot(String document, long last) {
        var newestFirst = partition.between(
                document,
                DocumentItems.SNAPSHOT,
                DocumentItems.numbered(DocumentItems.SNAPSHOT, last) + DocumentItems.END,
                query -> query.scanIndexForward(false).limit(1));
        var pieces = new ArrayList<Map<String, AttributeValue>>();
        while (newestFirst.hasNext()) {
            var item = newestFirst.next();
            pieces.addFirst(item);
            if (DocumentItems.isFirst(item)) {
                return RevisionItems.snapshot(pieces);
            }
        }
        throw new IllegalStateException(document + " has no snapshot up to revision " + last);
    }
}
