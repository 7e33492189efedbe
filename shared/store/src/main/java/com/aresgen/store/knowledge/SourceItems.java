package com.aresgen.store.knowledge;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.Heads;
import com.aresgen.store.knowledge.StoredSource.Origin;
import com.aresgen.store.knowledge.StoredSource.Progress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of sources, in the partition of their knowledge base. */
final class SourceItems {
    static final String REVISION = "revision";
    static final String STATE = "state";
    static final String DELETED = "deleted";

    private static final String EXTERNAL = "external_id";
    private static final String REFERENCE = "reference";

    private SourceItems() {}

    static Map<String, AttributeValue> key(StoredSource source) {
        return KnowledgeItems.key(source.knowledgeBase(), KnowledgeItems.SOURCE + source.id());
    }

    static Map<String, AttributeValue> of(StoredSource source) {
        var item = new HashMap<>(key(source));
        item.put("title", text(source.title()));
        item.put(REVISION, text(source.revision()));
        item.put("created_at", number(source.createdAt().toEpochMilli()));
        item.put("updated_at", number(source.updatedAt().toEpochMilli()));
        source.externalId().ifPresent(id -> item.put(EXTERNAL, text(id)));
        switch (source.origin()) {
            case Origin.Text _ -> item.put("origin", text("text"));
            case Origin.Url(var address) -> {
                item.put("origin", text("url"));
                item.put(REFERENCE, text(address));
            }
            case Origin.Document(var id) -> {
                item.put("origin", text("document"));
                item.put(REFERENCE, text(id));
            }
        }
        switch (source.progress()) {
            case Progress.Waiting _ -> item.put(STATE, text("waiting"));
            case Progress.Indexed(var chunks, var pages) -> {
                item.put(STATE, text("indexed"));
                item.put(KnowledgeItems.CHUNKS, number(chunks));
                item.put("pages", number(pages));
            }
            case Progress.Failed(var code, var detail) -> {
                item.put(STATE, text("failed"));
                item.put("code", text(code));
                item.put("detail", text(detail));
            }
        }
        return item;
    }

    /** Whether the row is one of a source, and not what is left of one that was deleted with its knowledge base. */
    static boolean isAlive(Map<String, AttributeValue> item) {
        return item.containsKey(STATE) && !text(item, STATE).equals(DELETED);
    }

    static StoredSource source(Map<String, AttributeValue> item) {
        return new StoredSource(
                text(item, Heads.ITEM).substring(KnowledgeItems.SOURCE.length()),
                text(item, KnowledgeItems.KNOWLEDGE),
                item.containsKey(EXTERNAL) ? Optional.of(text(item, EXTERNAL)) : Optional.empty(),
                text(item, "title"),
                origin(item),
                text(item, REVISION),
                progress(item),
                Instant.ofEpochMilli(number(item, "created_at")),
                Instant.ofEpochMilli(number(item, "updated_at")));
    }

    private static Origin origin(Map<String, AttributeValue> item) {
        return switch (text(item, "origin")) {
            case "text" -> new Origin.Text();
            case "url" -> new Origin.Url(text(item, REFERENCE));
            case "document" -> new Origin.Document(text(item, REFERENCE));
            case String other -> throw new IllegalStateException("A source with the origin " + other);
        };
    }

    private static Progress progress(Map<String, AttributeValue> item) {
        return switch (text(item, STATE)) {
            case "waiting" -> new Progress.Waiting();
            case "indexed" ->
                new Progress.Indexed((int) number(item, KnowledgeItems.CHUNKS), (int) number(item, "pages"));
            case "failed" -> new Progress.Failed(text(item, "code"), text(item, "detail"));
            case String other -> throw new IllegalStateException("A source in the state " + other);
        };
    }
}
