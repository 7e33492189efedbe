package com.aresgen.store.voices;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Removes the rest of a deleted voice: earlier versions, samples, and the stored answers that quote it. A page costs
 * one strongly consistent Query (one read unit per 4 KB, up to 1 MB) and {@link PurgedPage#remove}. Safe for threads.
 */
public final class VoicePurger implements Purger {
    private final DynamoDbClient dynamo;
    private final String table;
    private final PurgedPage page;

    @Inject
    public VoicePurger(DynamoDbClient dynamo, TableNames tables, PurgedPage page) {
        this.dynamo = dynamo;
        this.table = tables.voices();
        this.page = page;
    }

    @Override
    public boolean page(Deletion deletion) {
        var items = items(deletion.subject());
        if (items.isEmpty()) {
            return false;
        }
        var quoting = items.stream()
                .map(item -> text(item, VoiceItems.ITEM))
                .filter(item -> item.startsWith(VoiceItems.RESPONSE))
                .map(item -> item.substring(VoiceItems.RESPONSE.length()))
                .toList();
        var removals = items.stream()
                .map(item -> ItemWrite.delete(table, key(item), "attribute_exists(voice)", UnmetCondition.SUPERSEDED))
                .toList();
        page.remove(
                deletion,
                quoting,
                removals,
                Map.of(
                        "earlier_versions", count(items, "version#"),
                        "samples", count(items, "sample#"),
                        "responses", (long) quoting.size()));
        return true;
    }

    private static long count(List<Map<String, AttributeValue>> items, String prefix) {
        return items.stream()
                .filter(item -> text(item, VoiceItems.ITEM).startsWith(prefix))
                .count();
    }

    /** All items that sort after the head, which stays as a tombstone. */
    private List<Map<String, AttributeValue>> items(String voice) {
        return dynamo.query(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("voice = :voice AND #item > :head")
                        .projectionExpression("voice, #item")
                        .expressionAttributeNames(Map.of("#item", VoiceItems.ITEM))
                        .expressionAttributeValues(Map.of(":voice", text(voice), ":head", text(VoiceItems.HEAD)))
                        .limit(PurgedPage.MOST))
                .items();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return VoiceItems.key(text(item, VoiceItems.VOICE), text(item, VoiceItems.ITEM));
    }
}
