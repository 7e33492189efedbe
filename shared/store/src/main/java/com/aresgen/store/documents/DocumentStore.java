package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Write;
import com.aresgen.http.lists.Paging;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.idempotency.QuoteNotes;
import com.aresgen.store.items.DueIndex;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The heads of documents. Safe for threads. */
@Singleton
public final class DocumentStore {
    /** The kind under which documents are deleted. */
    public static final Kind KIND = new Kind(
            "document", List.of("revisions", "snapshots", "versions", "suggestions", "edit_tokens", "responses"));

    private final DynamoDbClient dynamo;
    private final Heads heads;
    private final String table;
    private final InstantSource clock;

    @Inject
    public DocumentStore(DynamoDbClient dynamo, DocumentPartition partition, InstantSource clock) {
        this.dynamo = dynamo;
        this.clock = clock;
        this.table = partition.table();
        this.heads = partition.heads();
    }

    /**
     * Empty if the document does not exist, belongs to another workspace, was deleted, or is another one than the
     * caller's edit token is for. One strongly consistent GetItem: one read unit per 4 KB, so mostly one.
     */
    public Optional<DocumentHead> find(String id, Caller caller) {
        return caller.reaches(id) ? heads.find(id, caller.workspace()).map(DocumentHead::of) : Optional.empty();
    }

    /** As {@link #find}, for a worker, which has no caller. */
    public Optional<DocumentHead> find(String id) {
        return Optional.of(heads.item(id, Heads.HEAD)).filter(Heads::isAlive).map(DocumentHead::of);
    }

    /**
     * The workspace's documents, newest first, one more than the page holds if there is one. One eventually consistent
     * Query of the index: half a read unit per 4 KB.
     */
    public List<DocumentHead> list(String workspace, Paging.Page page) {
        return heads.newestFirst(workspace, page)
                .limit(page.limit() + 1L)
                .map(DocumentHead::of)
                .toList();
    }

    /**
     * Ids of documents of which an author may have rested for long enough by {@code now}, the longest waiting first. One
     * Query of the index: half a read unit per 4 KB.
     */
    public List<String> due(Instant now, int most) {
        return new DueIndex(dynamo, table)
                .keys(now, most).stream()
                        .map(item -> text(item, DocumentItems.DOCUMENT))
                        .toList();
    }

    /** The writes of a new document: its head, the snapshot of revision 0, and version 1. */
    public List<Write> insert(DocumentHead head, Snapshot snapshot, StoredVersion version) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.insert(table, head.item(), DocumentItems.DOCUMENT));
        RevisionItems.of(head.id(), snapshot).forEach(item -> writes.add(ItemWrite.put(table, item)));
        writes.add(ItemWrite.put(table, VersionItems.of(head.id(), version)));
        return writes;
    }

    /** The write of other details; if the details are not those of {@code head} any more, the endpoint decides again. */
    public Write update(DocumentHead head, DocumentHead.Details details) {
        return HeadWrites.details(table, head, details);
    }

    /** Notes the id of an edit token, so that a purge finds it. */
    public Write noteToken(String document, String token, Instant kept) {
        return note(document, DocumentItems.TOKEN + token, kept);
    }

    /**
     * Notes that the stored answer to this call quotes the document, so that a purge finds it; none if none is stored.
     */
    public List<Write> quotedBy(Call call, String document) {
        return QuoteNotes.of(
                call, table, clock.instant(), record -> DocumentItems.key(document, DocumentItems.RESPONSE + record));
    }

    private Write note(String document, String key, Instant kept) {
        var item = new HashMap<>(DocumentItems.key(document, key));
        item.put("expires_at", number(kept.getEpochSecond()));
        return ItemWrite.put(table, item);
    }

    /**
     * The write that ends the log of a document behind its newest revision. Typing is one Put of the next revision and
     * reads no head in it: a Put that comes after the purge finds its key taken. If another revision was quicker, the
     * endpoint decides again.
     */
    public Write endOfLog(String document, long newest) {
        return ItemWrite.put(
                table,
                LogEnd.item(document, newest + 1, clock.instant()),
                "attribute_not_exists(#document)",
                Map.of("#document", DocumentItems.DOCUMENT),
                Map.of(),
                UnmetCondition.STALE);
    }

    /** The write that deletes a document for callers; its purge removes the rest. */
    public Write tombstone(DocumentHead head) {
        return heads.tombstone(head.id(), head.workspace());
    }
}
