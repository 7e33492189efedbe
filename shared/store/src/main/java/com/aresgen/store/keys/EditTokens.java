package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.BearerKey;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.Map;

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
                table, KeyItem.editToken(token, key, workspace, LIMIT).item(), KeyItem.ID);
    }

    /** The token is refused from the next call on. The refusal of the write: the resource has no such token. */
    public Write revoke(String token, String resource) {
        return ItemWrite.update(
                table,
                Map.of(KeyItem.ID, text(token)),
                update -> update.updateExpression("SET #st = :revoked")
                        .conditionExpression("#res = :res AND #st = :active")
                        .expressionAttributeNames(Map.of("#st", KeyItem.STATUS, "#res", KeyItem.RESOURCE))
                        .expressionAttributeValues(Map.of(
                                ":revoked", text(KeyItem.REVOKED),
                                ":active", text(KeyItem.ACTIVE),
                                ":res", text(resource))),
                UnmetCondition.refusal(new NotFound(Problem.TOKEN_NOT_FOUND, token)));
    }
}
