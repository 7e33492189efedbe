package com.aresgen.store.knowledge;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.ItemWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The chunks of a revision of a source, and their vectors. */
public record SourceContent(StoredSource source, List<StoredChunk> chunks, List<byte[]> pages) {
    /** Chunks whose texts are in one item: about 4 KB compressed, one read unit. */
    static final int GROUP = 8;

    /** Items of a transaction beside the check of the source's row. */
    private static final int MOST_ITEMS = 90;

    private static final int MOST_BYTES = 3_000_000;

    /** All writes, none with a condition. */
    List<ItemWrite> writes(String table) {
        var writes = new ArrayList<ItemWrite>();
        for (var group = 0; group * GROUP < chunks.size(); group++) {
            var part = chunks.subList(group * GROUP, Math.min(chunks.size(), (group + 1) * GROUP));
            writes.add(ItemWrite.put(table, KnowledgeItems.chunks(source.id(), source.revision(), group, part)));
        }
        for (var number = 0; number < pages.size(); number++) {
            var page = new VectorPage(source.id(), source.revision(), number, pages.get(number));
            // The purge reads the source's own partition: the key of a page is noted there together with the page.
            var note = new HashMap<>(KnowledgeItems.key(
                    source.id(), KnowledgeItems.VECTORS + source.revision() + "#%04d".formatted(number)));
            note.put(KnowledgeItems.BASE, text(source.knowledgeBase()));
            writes.add(ItemWrite.put(table, note));
            writes.add(ItemWrite.put(table, KnowledgeItems.page(source.knowledgeBase(), page)));
        }
        return writes;
    }

    /** The writes in groups that each fit a transaction. */
    List<List<ItemWrite>> batches(String table) {
        var batches = new ArrayList<List<ItemWrite>>();
        var batch = new ArrayList<ItemWrite>();
        var bytes = 0L;
        for (var write : writes(table)) {
            var more = write.binaryBytes();
            if (batch.size() == MOST_ITEMS || bytes + more > MOST_BYTES) {
                batches.add(List.copyOf(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(write);
            bytes += more;
        }
        batches.add(List.copyOf(batch));
        return batches;
    }
}
