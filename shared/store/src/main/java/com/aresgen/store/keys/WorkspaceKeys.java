package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.RotationInProgress;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Creates, lists, changes, rotates and revokes the keys of a workspace, of which one admin key without an end always
 * stays ({@link LastingAdmins}). Safe for threads.
 */
@Singleton
public final class WorkspaceKeys {
    private static final String INDEX = "Workspace";

    /** The limit of BatchGetItem. */
    private static final int MOST_IN_A_BATCH = 100;

    private final DynamoDbClient dynamo;
    private final String table;
    private final LastingAdmins admins;

    @Inject
    public WorkspaceKeys(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.keys();
        this.admins = new LastingAdmins(table);
    }

    /** The writes of a new key. */
    public List<Write> create(BearerKey token, String workspace, Role role, KeySettings settings, Instant now) {
        var writes = new ArrayList<Write>();
        var item = KeyItems.key(token, workspace, role, settings, now).item();
        writes.add(ItemWrite.insert(table, item, KeyItem.ID));
        var made = KeyDetails.created(token.keyId(), role, settings, now);
        writes.addAll(admins.changed(workspace, false, made.isLastingAdmin()));
        return writes;
    }

    /** The writes of other settings for a key that is not revoked, as {@link #find} returned it. */
    public List<Write> update(KeyDetails read, KeySettings next, String workspace) {
        var writes = new ArrayList<Write>();
        writes.add(new KeyChange(table, workspace, read).into(next));
        writes.addAll(
                admins.changed(workspace, read.isLastingAdmin(), read.with(next).isLastingAdmin()));
        return writes;
    }

    /**
     * A new secret; the current one stays valid for {@code grace}. While a previous one is still valid, only a rotation
     * without grace succeeds, and ends both. The hash of the replaced secret is kept, so that it is refused as expired
     * later.
     */
    public Write rotate(String workspace, BearerKey renewed, Duration grace, Instant now) {
        return ItemWrite.update(
                table,
                Map.of(KeyItem.ID, text(renewed.keyId())),
                update -> update.updateExpression("SET #prev = #hash, #hash = :hash, #until = :until")
                        .conditionExpression("#ws = :ws AND #st = :active"
                                + (grace.isZero() ? "" : " AND (attribute_not_exists(#until) OR #until <= :now)"))
                        .expressionAttributeNames(Map.of(
                                "#ws", KeyItem.WORKSPACE,
                                "#st", KeyItem.STATUS,
                                "#hash", KeyItem.HASH,
                                "#prev", KeyItem.PREVIOUS,
                                "#until", KeyItem.PREVIOUS_UNTIL))
                        .expressionAttributeValues(rotated(workspace, renewed, grace, now)),
                UnmetCondition.refusal(existing -> {
                    var key = new KeyItem(existing);
                    return key.isOf(workspace) && key.isActive()
                            ? new RotationInProgress(key.previousUntil())
                            : new NotFound(Problem.KEY_NOT_FOUND, renewed.keyId());
                }));
    }

    /** The writes that revoke a key that is not revoked, as {@link #find} returned it, from the next request on. */
    public List<Write> revoke(KeyDetails read, String workspace, Instant now) {
        var writes = new ArrayList<Write>();
        writes.add(new KeyChange(table, workspace, read).revoked(now.toEpochMilli()));
        writes.addAll(admins.changed(workspace, read.isLastingAdmin(), false));
        return writes;
    }

    /** A key of this workspace, revoked or not. One strongly consistent GetItem: one read unit per 4 KB. */
    public Optional<KeyDetails> find(String id, String workspace) {
        if (!BearerKey.isKeyId(id)) {
            return Optional.empty();
        }
        var found = dynamo.getItem(request ->
                request.tableName(table).key(Map.of(KeyItem.ID, text(id))).consistentRead(true));
        return Optional.of(new KeyItem(found.item()))
                .filter(key -> key.isOf(workspace))
                .map(KeyDetails::of);
    }

    /**
     * The workspace's keys, newest first, the revoked ones too, one more than the page holds if there is one. One Query
     * of the index (half a read unit per 4 KB), and one BatchGetItem per 100 keys (one read unit per key: strongly
     * consistent, as the index may have a new key before an eventually consistent read does).
     */
    public List<KeyDetails> list(String workspace, Paging.Page page) {
        var found = dynamo.query(request -> request.tableName(table)
                .indexName(INDEX)
                .keyConditionExpression("#ws = :ws")
                .expressionAttributeNames(Map.of("#ws", KeyItem.WORKSPACE))
                .expressionAttributeValues(Map.of(":ws", text(workspace)))
                .exclusiveStartKey(
                        page.after().map(place -> start(workspace, place)).orElse(null))
                .scanIndexForward(false)
                .limit(page.limit() + 1));
        var ids = found.items().stream().map(item -> text(item, KeyItem.ID)).toList();
        var items = items(ids);
        return ids.stream()
                .map(id -> Optional.ofNullable(items.get(id)).orElseThrow())
                .map(KeyDetails::of)
                .toList();
    }

    /** The index holds only ids, so that counting a call against its key does not write it; the rest is read here. */
    private Map<String, KeyItem> items(List<String> ids) {
        var items = new HashMap<String, KeyItem>();
        for (int from = 0; from < ids.size(); from += MOST_IN_A_BATCH) {
            var some = ids.subList(from, Math.min(ids.size(), from + MOST_IN_A_BATCH)).stream()
                    .map(id -> Map.of(KeyItem.ID, text(id)))
                    .toList();
            dynamo.batchGetItemPaginator(request -> request.requestItems(Map.of(
                            table,
                            KeysAndAttributes.builder()
                                    .keys(some)
                                    .consistentRead(true)
                                    .build())))
                    .forEach(page -> page.responses()
                            .getOrDefault(table, List.of())
                            .forEach(item -> items.put(text(item, KeyItem.ID), new KeyItem(item))));
        }
        return items;
    }

    private static Map<String, AttributeValue> start(String workspace, Cursors.Position place) {
        return Map.of(
                KeyItem.WORKSPACE,
                text(workspace),
                KeyItem.CREATED,
                number(place.created().toEpochMilli()),
                KeyItem.ID,
                text(place.id()));
    }

    private static Map<String, AttributeValue> rotated(
            String workspace, BearerKey renewed, Duration grace, Instant now) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":ws", text(workspace));
        values.put(":active", text(KeyItem.ACTIVE));
        values.put(":hash", bytes(renewed.secretHash()));
        values.put(":until", number(now.plus(grace).toEpochMilli()));
        if (!grace.isZero()) {
            values.put(":now", number(now.toEpochMilli()));
        }
        return values;
    }
}
