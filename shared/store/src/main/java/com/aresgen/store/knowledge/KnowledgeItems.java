package com.aresgen.store.knowledge;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.present;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.json.Json;
import com.aresgen.store.items.Attributes;
import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.DueIndex;
import com.aresgen.store.items.Heads;
import com.aresgen.store.knowledge.KnowledgeBase.Counts;
import com.aresgen.store.knowledge.KnowledgeBase.Work;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of the table. In the partition of a knowledge base: {@code head}, {@code manifest#<version>}, {@code
 * source#<id>} and {@code vectors#<source>#<revision>#<page>}, so that one Query reads the vectors of all sources. In
 * the partition of a source: {@code raw#…} (the text as it was sent), {@code text#…} (the texts of some chunks), {@code
 * vectors#…} (the key of a page in the other partition, for the purge), and {@code head} once it is deleted.
 */
final class KnowledgeItems {
    static final String KNOWLEDGE = "knowledge";
    static final String MANIFEST = "manifest#";
    static final String SOURCE = "source#";
    static final String VECTORS = "vectors#";
    static final String RAW = "raw#";
    static final String TEXT = "text#";
    static final String RESPONSE = "response#";

    static final String EXPIRES = "expires_at";
    static final String VERSION = "version";
    static final String CHANGES = "changes";
    static final String CHATBOTS = "chatbots";
    static final String DUE = DueIndex.DUE;
    static final String NEXT = DueIndex.NEXT;
    static final String ATTEMPTS = "attempts";
    static final String SOURCES = "sources";
    static final String CHUNKS = "chunks";
    static final String FAILED = "failed";
    static final String CONTENT = "content";

    /** The place of a page of vectors, in the source's own partition. */
    static final String BASE = "base";

    private KnowledgeItems() {}

    static Map<String, AttributeValue> key(String partition, String item) {
        return Map.of(KNOWLEDGE, text(partition), Heads.ITEM, text(item));
    }

    static Map<String, AttributeValue> head(KnowledgeBase base) {
        var item = new HashMap<>(key(base.id(), Heads.HEAD));
        item.put(Heads.WORKSPACE, text(base.workspace()));
        item.put("created_by", text(base.createdBy()));
        item.put(VERSION, number(base.version()));
        item.put(CHANGES, number(base.changes()));
        item.put(SOURCES, number(base.counts().sources()));
        item.put(CHUNKS, number(base.counts().chunks()));
        item.put(FAILED, number(base.counts().failed()));
        item.put("created_at", number(base.createdAt().toEpochMilli()));
        item.put("updated_at", number(base.updatedAt().toEpochMilli()));
        if (!base.chatbots().isEmpty()) {
            item.put(CHATBOTS, AttributeValue.fromSs(List.copyOf(base.chatbots())));
        }
        base.work().ifPresent(work -> {
            item.put(DUE, DueIndex.IS_DUE);
            item.put(NEXT, number(work.nextAt().toEpochMilli()));
            item.put(ATTEMPTS, number(work.attempts()));
        });
        return item;
    }

    static KnowledgeBase base(Map<String, AttributeValue> item) {
        return new KnowledgeBase(
                text(item, KNOWLEDGE),
                text(item, Heads.WORKSPACE),
                text(item, "created_by"),
                number(item, VERSION),
                number(item, CHANGES),
                new Counts((int) number(item, SOURCES), (int) number(item, CHUNKS), (int) number(item, FAILED)),
                item.containsKey(CHATBOTS) ? Set.copyOf(item.get(CHATBOTS).ss()) : Set.of(),
                item.containsKey(DUE)
                        ? Optional.of(new Work(Instant.ofEpochMilli(number(item, NEXT)), (int) number(item, ATTEMPTS)))
                        : Optional.empty(),
                Instant.ofEpochMilli(number(item, "created_at")),
                Instant.ofEpochMilli(number(item, "updated_at")));
    }

    static String manifestKey(long version) {
        return MANIFEST + "%012d".formatted(version);
    }

    /** The one item of a manifest: a thousand sources need about 50 KB of it. */
    static Map<String, AttributeValue> manifest(String base, Manifest manifest) {
        var item = new HashMap<>(key(base, manifestKey(manifest.version())));
        item.put(CONTENT, bytes(onePiece(Json.MAPPER.writeValueAsBytes(manifest))));
        return item;
    }

    static Manifest manifest(Map<String, AttributeValue> item) {
        return Json.MAPPER.readValue(Chunks.join(List.of(Attributes.bytes(item, CONTENT))), Manifest.class);
    }

    static Map<String, AttributeValue> chunks(String source, String revision, int group, List<StoredChunk> chunks) {
        var item = new HashMap<>(key(source, textKey(revision, group)));
        item.put(CONTENT, bytes(onePiece(Json.MAPPER.writeValueAsBytes(chunks.toArray(StoredChunk[]::new)))));
        return item;
    }

    static List<StoredChunk> chunks(Map<String, AttributeValue> item) {
        var json = Chunks.join(List.of(Attributes.bytes(item, CONTENT)));
        return List.of(Json.MAPPER.readValue(json, StoredChunk[].class));
    }

    static String textKey(String revision, int group) {
        return TEXT + revision + "#%06d".formatted(group);
    }

    static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return Map.of(KNOWLEDGE, present(item, KNOWLEDGE), Heads.ITEM, present(item, Heads.ITEM));
    }

    /** Whether an item of a source's partition belongs to one of its revisions. */
    static boolean isContent(String key) {
        return Stream.of(RAW, TEXT, VECTORS).anyMatch(key::startsWith);
    }

    static String revisionOf(String key) {
        return key.split("#", -1)[1];
    }

    /** The key of the page that an item of a source's partition names. */
    static Optional<Map<String, AttributeValue>> pageOf(StoredSource source, String key) {
        if (!key.startsWith(VECTORS)) {
            return Optional.empty();
        }
        var parts = key.split("#", -1);
        var page = new VectorPage(source.id(), parts[1], Integer.parseInt(parts[2]), new byte[0]);
        return Optional.of(key(source.knowledgeBase(), vectorsKey(page)));
    }

    static String vectorsKey(VectorPage page) {
        return VECTORS + page.source() + "#" + page.revision() + "#%04d".formatted(page.number());
    }

    static Map<String, AttributeValue> page(String base, VectorPage page) {
        var item = new HashMap<>(key(base, vectorsKey(page)));
        item.put(CONTENT, bytes(page.content().bytes()));
        return item;
    }

    static VectorPage page(Map<String, AttributeValue> item) {
        return page(text(item, Heads.ITEM), Attributes.bytes(item, CONTENT));
    }

    /** The page with this key among those of a knowledge base. */
    static VectorPage page(String key, byte[] content) {
        var parts = key.split("#", -1);
        return new VectorPage(parts[1], parts[2], Integer.parseInt(parts[3]), content);
    }

    private static byte[] onePiece(byte[] content) {
        var pieces = Chunks.of(content);
        if (pieces.size() > 1) {
            throw new IllegalStateException("Content of " + content.length + " bytes does not fit one item");
        }
        return pieces.getFirst();
    }
}
