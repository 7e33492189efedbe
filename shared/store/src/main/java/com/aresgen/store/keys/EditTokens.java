package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Caller;
import com.aresgen.http.Write;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Edit tokens: keys that reach one resource, and end. They lie in the table of keys, so that one conditional UpdateItem
 * authenticates and counts a call of either. Safe for threads.
 */
public final class EditTokens {
    /** Calls a minute. */
    private static final int LIMIT = 600;

    private final String table;

    @Inject
    public EditTokens(TableNames tables) {
        this.table = tables.keys();
    }

    public Write insert(EditTokenDetails token, BearerKey key, String workspace) {
        return ItemWrite.insert(
                table, KeyItems.editToken(token, key, workspace, LIMIT).item(), KeyItem.ID);
    }

    /**
     * The token is refused from the next call on. Its write is refused if the resource has no such token, or if the
     * caller may not delete what another actor made.
     */
    public Write revoke(String token, String resource, Caller caller) {
        var names = new HashMap<>(Map.of("#st", KeyItem.STATUS, "#res", KeyItem.RESOURCE));
        var values = new HashMap<>(
                Map.of(":revoked", text(KeyItem.REVOKED), ":active", text(KeyItem.ACTIVE), ":res", text(resource)));
        var own = "";
        if (caller.role() != Role.ADMIN) {
            own = " AND #by = :me";
            names.put("#by", KeyItem.CREATED_BY);
            values.put(":me", text(caller.actor().id()));
        }
        var condition = "#res = :res AND #st = :active" + own;
        return ItemWrite.update(
                table,
                Map.of(KeyItem.ID, text(token)),
                update -> update.updateExpression("SET #st = :revoked")
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values),
                UnmetCondition.refusal(existing -> isActive(existing, resource)
                        ? new InsufficientRole(caller.role(), Role.ADMIN)
                        : new NotFound(Problem.TOKEN_NOT_FOUND, token)));
    }

    private static boolean isActive(Map<String, AttributeValue> item, String resource) {
        var key = new KeyItem(item);
        return item.containsKey(KeyItem.RESOURCE)
                && text(item, KeyItem.RESOURCE).equals(resource)
                && key.isActive();
    }
}
