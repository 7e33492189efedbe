package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import java.util.List;
import java.util.Map;

/**
 * The workspace's item counts its admin keys that are active and never end, so that the last one stays, even if two
 * calls revoke or end two keys at once.
 */
record LastingAdmins(String table) {
    static final String COUNT = "admins";

    /** The writes for a key that was as {@code before} and becomes as {@code after}; none if the count stays. */
    List<Write> changed(String workspace, boolean before, boolean after) {
        if (before == after) {
            return List.of();
        }
        return List.of(after ? oneMore(workspace) : oneLess(workspace));
    }

    private Write oneMore(String workspace) {
        return ItemWrite.update(
                table,
                Map.of(KeyItem.ID, text(workspace)),
                update -> update.updateExpression("ADD #admins :one")
                        .conditionExpression("attribute_exists(#admins)")
                        .expressionAttributeNames(Map.of("#admins", COUNT))
                        .expressionAttributeValues(Map.of(":one", number(1))),
                UnmetCondition.BUG);
    }

    private Write oneLess(String workspace) {
        return ItemWrite.update(
                table,
                Map.of(KeyItem.ID, text(workspace)),
                update -> update.updateExpression("ADD #admins :less")
                        .conditionExpression("#admins > :one")
                        .expressionAttributeNames(Map.of("#admins", COUNT))
                        .expressionAttributeValues(Map.of(":less", number(-1), ":one", number(1))),
                UnmetCondition.refusal(new LastAdminKey()));
    }
}
