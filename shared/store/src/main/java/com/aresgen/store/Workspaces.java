package com.aresgen.store;

import static com.aresgen.store.Attributes.number;
import static com.aresgen.store.Attributes.text;

import com.aresgen.http.Failure;
import com.aresgen.http.Ids;
import com.aresgen.http.Region;
import com.aresgen.http.Role;
import com.aresgen.http.Token;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Workspaces and their first keys, made by an operator rather than through the API. */
public final class Workspaces {
    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public Workspaces(DynamoDbClient dynamo, String keysTable, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = keysTable;
        this.clock = clock;
    }

    /** The only time that the secret of the key can be seen. */
    public record Created(String workspace, Token key) {}

    /** A new workspace with one key, or neither. */
    public Created create(String name, Region region, Role role) {
        var workspace = new Ids(clock).next("ws");
        var key = Token.create(region);
        commit(
                insert(Map.of(KeyItem.ID, text(workspace), "name", text(name), "created", number(clock.millis()))),
                insert(keyItem(key, workspace, "first key", role)));
        return new Created(workspace, key);
    }

    /** One more key for a workspace. */
    public Token addKey(String workspace, String name, Region region, Role role) {
        var key = Token.create(region);
        commit(insert(keyItem(key, workspace, name, role)));
        return key;
    }

    private Map<String, AttributeValue> keyItem(Token key, String workspace, String name, Role role) {
        return KeyItem.create(key, workspace, name, role, clock.instant()).item();
    }

    private ItemWrite insert(Map<String, AttributeValue> item) {
        return ItemWrite.put(table, item, "attribute_not_exists(id)", Map.of(), Map.of(), new Failure.Unexpected());
    }

    private void commit(ItemWrite... writes) {
        if (new Transaction(dynamo).commit(List.of(writes)) instanceof Transaction.Result.Refused) {
            throw new IllegalStateException("Two random ids are the same");
        }
    }
}
