package com.aresgen.suite;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.keys.Workspaces;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A workspace, with methods that make good and bad keys of it. */
public final class Tenant {
    private static final Map<String, Tenant> BY_KEY = new ConcurrentHashMap<>();

    private final Workspaces workspaces;
    private final DynamoDbClient operator;
    private final Workspaces.Created created;
    private final Map<String, BearerKey> editors = new ConcurrentHashMap<>();
    private @Nullable BearerKey helper;

    private Tenant(Workspaces workspaces, DynamoDbClient operator, Workspaces.Created created) {
        this.workspaces = workspaces;
        this.operator = operator;
        this.created = created;
    }

    static Tenant create(Workspaces workspaces, DynamoDbClient operator) {
        var tenant = new Tenant(workspaces, operator, workspaces.create("a test", Region.EU, Role.ADMIN));
        BY_KEY.put(tenant.admin().keyId(), tenant);
        return tenant;
    }

    static Optional<Tenant> ofKey(String keyId) {
        return Optional.ofNullable(BY_KEY.get(keyId));
    }

    public String workspace() {
        return created.workspace();
    }

    public BearerKey admin() {
        return created.key();
    }

    public BearerKey key(Role role) {
        var key = workspaces.addKey(created.workspace(), "a " + role.wire(), Region.EU, role);
        BY_KEY.put(key.keyId(), this);
        if (role == Role.EDITOR) {
            editors.put(key.keyId(), key);
        }
        return key;
    }

    /** The key that makes the things of samples: an editor's own, since editors may only change what they made. */
    BearerKey makerFor(String keyId) {
        var editor = editors.get(keyId);
        return editor == null ? helper() : editor;
    }

    /** An admin's key for preparations, so that these spend no other key's quota. */
    synchronized BearerKey helper() {
        var key = helper == null ? workspaces.addKey(created.workspace(), "helper", Region.EU, Role.ADMIN) : helper;
        helper = key;
        BY_KEY.put(key.keyId(), this);
        return key;
    }

    public BearerKey revoked() {
        var key = key(Role.ADMIN);
        set(key, "st", AttributeValue.fromS("revoked"));
        return key;
    }

    /** A secret that a rotation has replaced; it still works until {@code graceEnds}. */
    public BearerKey rotatedAway(Instant graceEnds) {
        var key = key(Role.ADMIN);
        set(key, "prev", AttributeValue.fromB(SdkBytes.fromByteArray(key.secretHash())));
        set(key, "prevUntil", AttributeValue.fromN(Long.toString(graceEnds.toEpochMilli())));
        set(
                key,
                "hash",
                AttributeValue.fromB(
                        SdkBytes.fromByteArray(BearerKey.create(Region.EU).secretHash())));
        return key;
    }

    private void set(BearerKey key, String attribute, AttributeValue value) {
        operator.updateItem(request -> request.tableName(TemplateTables.KEYS)
                .key(Map.of("id", AttributeValue.fromS(key.keyId())))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", value)));
    }
}
