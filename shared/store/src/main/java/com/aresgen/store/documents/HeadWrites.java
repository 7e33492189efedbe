package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;
import static com.aresgen.store.items.Attributes.texts;

import com.aresgen.http.Write;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Updates of heads. Details and newest version have conditions of their own, so that neither makes the other stale. */
final class HeadWrites {
    private HeadWrites() {}

    static Write details(String table, DocumentHead head, DocumentHead.Details details) {
        var names = new HashMap<>(Map.of("#details", DocumentItems.DETAILS, "#voice", "voice"));
        var values = new HashMap<>(Map.of(
                ":workspace", text(head.workspace()),
                ":before", number(head.details().count()),
                ":title", text(details.title()),
                ":metadata", texts(details.metadata()),
                ":details", number(details.count()),
                ":at", number(details.changedAt().toEpochMilli())));
        details.voice().ifPresent(voice -> values.put(":voice", text(voice)));
        var voice = details.voice().isPresent() ? ", #voice = :voice" : " REMOVE #voice";
        return ItemWrite.update(
                table,
                key(head),
                update -> update.updateExpression(
                                "SET title = :title, metadata = :metadata, details_at = :at, #details = :details"
                                        + voice)
                        .conditionExpression("workspace = :workspace AND #details = :before")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values),
                UnmetCondition.STALE);
    }

    /**
     * Moves the newest version, and the time at which an author may have rested.
     *
     * @param before the head as it was read
     */
    static ItemWrite newest(String table, DocumentHead before, DocumentHead after, UnmetCondition unmet) {
        var values = new HashMap<String, AttributeValue>(Map.of(
                ":workspace", text(before.workspace()),
                ":before", number(before.newest().version()),
                ":version", number(after.newest().version()),
                ":revision", number(after.newest().revision()),
                ":words", number(after.newest().words()),
                ":length", number(after.newest().length()),
                ":at", number(after.newest().at().toEpochMilli())));
        after.restAt().ifPresent(at -> {
            values.put(":due", text(DocumentItems.DUE));
            values.put(":next", number(at.toEpochMilli()));
        });
        var due = after.restAt().isPresent() ? ", #due = :due, #next = :next" : " REMOVE #due, #next";
        return ItemWrite.update(
                table,
                key(before),
                update -> update.updateExpression(
                                "SET #version = :version, revision = :revision, words = :words, #length = :length, version_at = :at"
                                        + due)
                        .conditionExpression("workspace = :workspace AND #version = :before")
                        .expressionAttributeNames(Map.of(
                                "#version", DocumentItems.VERSION,
                                "#length", "length",
                                "#due", DocumentItems.DUE,
                                "#next", DocumentItems.NEXT))
                        .expressionAttributeValues(values),
                unmet);
    }

    private static Map<String, AttributeValue> key(DocumentHead head) {
        return DocumentItems.key(head.id(), Heads.HEAD);
    }
}
