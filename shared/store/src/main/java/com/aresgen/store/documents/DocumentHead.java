package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;
import static com.aresgen.store.items.Attributes.texts;

import com.aresgen.store.items.Heads;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A document without its text.
 *
 * @param createdBy the id of the actor that created it
 * @param newest what its newest version holds; revisions may have come since
 * @param restAt when an author of later revisions may have rested for long enough to make a version; empty if there are
 *     no later revisions
 */
public record DocumentHead(
        String id,
        String workspace,
        String createdBy,
        Details details,
        Newest newest,
        Instant createdAt,
        Optional<Instant> restAt) {
    /**
     * What PATCH changes.
     *
     * @param format {@code markdown} or {@code text}
     * @param voice {@code voi_…} or {@code voi_…@3}, in which commands write
     * @param count grows by one with every change of the details
     * @param changedAt when they were changed last
     */
    public record Details(
            String title,
            String format,
            Optional<String> voice,
            Map<String, String> metadata,
            long count,
            Instant changedAt) {
        public Details {
            metadata = Map.copyOf(metadata);
        }
    }

    /** The newest version: its number, the revision whose text it is, its words and code points, and when it was made. */
    public record Newest(long version, long revision, int words, int length, Instant at) {}

    /** Of what every list shows, the newer of text (as of the newest version) and details. */
    public Instant updatedAt() {
        return newest.at().isAfter(details.changedAt()) ? newest.at() : details.changedAt();
    }

    static DocumentHead of(Map<String, AttributeValue> item) {
        return new DocumentHead(
                text(item, DocumentItems.DOCUMENT),
                text(item, Heads.WORKSPACE),
                text(item, "created_by"),
                new Details(
                        text(item, "title"),
                        text(item, "format"),
                        item.containsKey("voice") ? Optional.of(text(item, "voice")) : Optional.empty(),
                        item.getOrDefault("metadata", AttributeValue.fromM(Map.of())).m().entrySet().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().s())),
                        number(item, DocumentItems.DETAILS),
                        instant(item, "details_at")),
                new Newest(
                        number(item, DocumentItems.VERSION),
                        number(item, "revision"),
                        (int) number(item, "words"),
                        (int) number(item, "length"),
                        instant(item, "version_at")),
                instant(item, "created_at"),
                item.containsKey(DocumentItems.NEXT)
                        ? Optional.of(instant(item, DocumentItems.NEXT))
                        : Optional.empty());
    }

    Map<String, AttributeValue> item() {
        var item = new HashMap<>(DocumentItems.key(id, Heads.HEAD));
        item.put(Heads.WORKSPACE, text(workspace));
        item.put("created_by", text(createdBy));
        item.put("title", text(details.title()));
        item.put("format", text(details.format()));
        details.voice().ifPresent(voice -> item.put("voice", text(voice)));
        item.put("metadata", texts(details.metadata()));
        item.put(DocumentItems.DETAILS, number(details.count()));
        item.put("details_at", number(details.changedAt().toEpochMilli()));
        item.put(DocumentItems.VERSION, number(newest.version()));
        item.put("revision", number(newest.revision()));
        item.put("words", number(newest.words()));
        item.put("length", number(newest.length()));
        item.put("version_at", number(newest.at().toEpochMilli()));
        item.put("created_at", number(createdAt.toEpochMilli()));
        restAt.ifPresent(at -> {
            item.put(DocumentItems.DUE, text(DocumentItems.DUE));
            item.put(DocumentItems.NEXT, number(at.toEpochMilli()));
        });
        return item;
    }

    private static Instant instant(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochMilli(number(item, name));
    }

    /** The same document with other details. */
    public DocumentHead with(Details others) {
        return new DocumentHead(id, workspace, createdBy, others, newest, createdAt, restAt);
    }

    /** The same document with another newest version, and another time at which an author may have rested. */
    public DocumentHead with(Newest other, Optional<Instant> rest) {
        return new DocumentHead(id, workspace, createdBy, details, other, createdAt, rest);
    }
}
