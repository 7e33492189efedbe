package com.aresgen.suite;

import com.aresgen.http.Region;
import com.aresgen.http.Role;
import com.aresgen.http.Token;
import com.aresgen.store.Workspaces;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A workspace and the ways to make keys of it, good and bad. */
public final class Tenant {
    private final Workspaces workspaces;
    private final DynamoDbClient operator;
    private final Workspaces.Created created;

    private Tenant(Workspaces workspaces, DynamoDbClient operator, Workspaces.Created created) {
        this.workspaces = workspaces;
        this.operator = operator;
        this.created = created;
    }

    static Tenant create(Workspaces workspaces, DynamoDbClient operator) {
        return new Tenant(workspaces, operator, workspaces.create("a test", Region.EU, Role.ADMIN));
    }

    public String workspace() {
        return created.workspace();
    }

    public Token admin() {
        return created.key();
    }

    public Token key(Role role) {
        return workspaces.addKey(created.workspace(), "a " + role.wire(), Region.EU, role);
    }

    public Token revoked() {
        var key = key(Role.ADMIN);
        set(key, "st", AttributeValue.fromS("revoked"));
        return key;
    }

    /** A secret that was rotated away; it still works until {@code graceEnds}. */
    public Token rotatedAway(Instant graceEnds) {
        var key = key(Role.ADMIN);
        set(key, "prev", AttributeValue.fromB(SdkBytes.fromByteArray(key.secretHash())));
        set(key, "prevUntil", AttributeValue.fromN(Long.toString(graceEnds.toEpochMilli())));
        set(
                key,
                "hash",
                AttributeValue.fromB(
                        SdkBytes.fromByteArray(Token.create(Region.EU).secretHash())));
        return key;
    }

    private void set(Token key, String attribute, AttributeValue value) {
        operator.updateItem(request -> request.tableName(Tables.KEYS)
                .key(Map.of("id", AttributeValue.fromS(key.keyId())))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", value)));
    }
}
