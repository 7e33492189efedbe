package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.values.BearerKey;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Embed keys: keys that reach one chatbot, from pages of its origins alone. They lie in the table of keys, as edit
 * tokens do, and are rotated as keys are ({@link WorkspaceKeys#rotate}). Safe for threads.
 */
public final class EmbedKeys {
    /** Calls a minute of all visitors together. */
    private static final int LIMIT = 3_000;

    private final String table;

    @Inject
    public EmbedKeys(TableNames tables) {
        this.table = tables.keys();
    }

    public Write insert(EmbedKeyDetails embed, BearerKey key, String workspace) {
        return ItemWrite.insert(
                table, KeyItems.embedKey(embed, key, workspace, LIMIT).item(), KeyItem.ID);
    }

    /** Replaces the origins, from the next call on. */
    public Write allow(String id, Set<String> origins) {
        var names = Map.of("#origins", KeyItem.ORIGINS, "#st", KeyItem.STATUS);
        return ItemWrite.update(
                table,
                Map.of(KeyItem.ID, text(id)),
                update -> origins.isEmpty()
                        ? update.updateExpression("REMOVE #origins")
                                .conditionExpression("attribute_exists(#st)")
                                .expressionAttributeNames(names)
                        : update.updateExpression("SET #origins = :origins")
                                .conditionExpression("attribute_exists(#st)")
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(
                                        Map.of(":origins", AttributeValue.fromSs(List.copyOf(origins)))),
                UnmetCondition.BUG);
    }

    /** Removes the key together with its chatbot: it is refused as invalid from the next call on. */
    public Write remove(String id) {
        return ItemWrite.delete(table, Map.of(KeyItem.ID, text(id)));
    }
}
