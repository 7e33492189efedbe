package com.aresgen.store.knowledge;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Payload;
import com.aresgen.http.Write;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.idempotency.QuoteNotes;
import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What endpoints read and change of knowledge bases. Safe for threads. */
@Singleton
public final class KnowledgeStore {
    /** The kind under which sources are deleted. */
    public static final Kind SOURCE = new Kind("source", List.of("texts", "vectors", "responses"));

    private final KnowledgePartition partition;
    private final String table;

    @Inject
    public KnowledgeStore(KnowledgePartition partition) {
        this.partition = partition;
        this.table = partition.table();
    }

    /** A source with its text, if the caller sent one. */
    public record Upload(StoredSource source, Optional<Payload> text) {}

    /**
     * Empty if the knowledge base does not exist, belongs to another workspace or was deleted. One strongly consistent
     * GetItem: one read unit.
     */
    public Optional<KnowledgeBase> find(String id, String workspace) {
        return partition.heads().find(id, workspace).map(KnowledgeItems::base);
    }

    /** Several knowledge bases of one workspace by their ids, at most 100. One eventually consistent BatchGetItem. */
    public Map<String, KnowledgeBase> find(Collection<String> ids) {
        var keys = ids.stream()
                .distinct()
                .map(id -> KnowledgeItems.key(id, Heads.HEAD))
                .toList();
        return partition.items(keys).stream()
                .filter(Heads::isAlive)
                .map(KnowledgeItems::base)
                .collect(Collectors.toMap(KnowledgeBase::id, base -> base));
    }

    /** All sources, the oldest first. Strongly consistent Queries: one read unit per 4 KB, about ten sources. */
    public List<StoredSource> sources(String base) {
        return partition
                .beginningWith(base, KnowledgeItems.SOURCE)
                .filter(SourceItems::isAlive)
                .map(SourceItems::source)
                .toList();
    }

    /** Sources after the page's position, newest first, one more than the page holds if there is one. */
    public List<StoredSource> page(String base, Paging.Page page) {
        var last = page.after().map(after -> KnowledgeItems.SOURCE + after.id()).orElse(KnowledgeItems.SOURCE + "~");
        var request = partition
                .heads()
                .between(base, KnowledgeItems.SOURCE, last)
                .scanIndexForward(false)
                .limit(page.limit() + 2)
                .build();
        return partition.dynamo().queryPaginator(request).items().stream()
                .filter(item -> !text(item, Heads.ITEM).equals(last))
                .filter(SourceItems::isAlive)
                .map(SourceItems::source)
                .limit(page.limit() + 1L)
                .toList();
    }

    /** The manifest that readers use; empty before the first. One strongly consistent GetItem. */
    public Optional<Manifest> manifest(KnowledgeBase base) {
        var item = partition.heads().item(base.id(), KnowledgeItems.manifestKey(base.version()));
        return item.isEmpty() ? Optional.empty() : Optional.of(KnowledgeItems.manifest(item));
    }

    /** The writes of a new knowledge base with its sources. */
    public List<Write> insert(KnowledgeBase base, List<Upload> uploads) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.insert(table, KnowledgeItems.head(base), KnowledgeItems.KNOWLEDGE));
        uploads.forEach(upload -> writes.addAll(rows(upload)));
        return writes;
    }

    /** The writes of chunks and vectors together with a new knowledge base, and of the manifest that names them. */
    public List<Write> contents(KnowledgeBase base, List<SourceContent> contents, Manifest manifest) {
        var writes = new ArrayList<Write>();
        contents.forEach(content -> writes.addAll(content.writes(table)));
        writes.add(ItemWrite.put(table, KnowledgeItems.manifest(base.id(), manifest)));
        return writes;
    }

    /** The writes that make {@code after} of {@code before}; if that has changed meanwhile, the endpoint decides again. */
    public List<Write> change(KnowledgeBase before, KnowledgeBase after, List<Upload> uploads) {
        var writes = new ArrayList<Write>();
        writes.add(replaceHead(before, after));
        uploads.forEach(upload -> writes.addAll(rows(upload)));
        return writes;
    }

    /**
     * Notes that the stored answer to this call quotes a source, so that its purge finds it; none if none is stored.
     */
    public List<Write> quotedBy(Call call, String source) {
        return QuoteNotes.of(
                call, table, call.receivedAt(), record -> KnowledgeItems.key(source, KnowledgeItems.RESPONSE + record));
    }

    /** The writes that replace the manifest together with the head. */
    public List<Write> replaceManifest(KnowledgeBase before, KnowledgeBase after, Manifest manifest) {
        return List.of(
                replaceHead(before, after),
                ItemWrite.put(table, KnowledgeItems.manifest(before.id(), manifest)),
                ItemWrite.delete(table, KnowledgeItems.key(before.id(), KnowledgeItems.manifestKey(before.version()))));
    }

    private ItemWrite replaceHead(KnowledgeBase before, KnowledgeBase after) {
        return ItemWrite.put(
                table,
                KnowledgeItems.head(after),
                "#workspace = :workspace AND #version = :version AND #changes = :changes",
                Map.of(
                        "#workspace", Heads.WORKSPACE,
                        "#version", KnowledgeItems.VERSION,
                        "#changes", KnowledgeItems.CHANGES),
                Map.of(
                        ":workspace", text(before.workspace()),
                        ":version", number(before.version()),
                        ":changes", number(before.changes())),
                UnmetCondition.STALE);
    }

    private List<ItemWrite> rows(Upload upload) {
        var writes = new ArrayList<ItemWrite>();
        var source = upload.source();
        writes.add(ItemWrite.put(table, SourceItems.of(source)));
        upload.text().ifPresent(content -> {
            var pieces = Chunks.of(content.bytes());
            for (var i = 0; i < pieces.size(); i++) {
                var item = new HashMap<>(
                        KnowledgeItems.key(source.id(), KnowledgeItems.RAW + source.revision() + "#%04d".formatted(i)));
                item.put(KnowledgeItems.CONTENT, bytes(pieces.get(i)));
                writes.add(ItemWrite.put(table, item));
            }
        });
        return writes;
    }

    /** One source; empty if there is none. One strongly consistent GetItem. */
    public Optional<StoredSource> source(String base, String id) {
        return Optional.of(partition.heads().item(base, KnowledgeItems.SOURCE + id))
                .filter(item -> !item.isEmpty())
                .filter(SourceItems::isAlive)
                .map(SourceItems::source);
    }

    /** The write that deletes a source for callers; the purge removes its content. */
    public Write remove(StoredSource source) {
        return ItemWrite.delete(
                table,
                SourceItems.key(source),
                "attribute_exists(" + KnowledgeItems.KNOWLEDGE + ")",
                UnmetCondition.refusal(new NotFound(Problem.SOURCE_NOT_FOUND, source.id())));
    }

    /**
     * The write that deletes a knowledge base for callers; the purge of its chatbot removes the rest. If another chatbot
     * has come to share it meanwhile, the endpoint decides again.
     */
    public Write tombstone(KnowledgeBase base) {
        return ItemWrite.put(
                table,
                partition.heads().tombstone(base.id()),
                "#workspace = :workspace AND #changes = :changes",
                Map.of("#workspace", Heads.WORKSPACE, "#changes", KnowledgeItems.CHANGES),
                Map.of(":workspace", text(base.workspace()), ":changes", number(base.changes())),
                UnmetCondition.STALE);
    }
}
