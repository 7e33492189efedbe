package com.aresgen.store.idempotency;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Answer;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.Chunks;
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
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Idempotency records: one per Idempotency-Key of an actor, claimed (algorithm B) or done, kept for 24 hours. Safe for
 * threads.
 */
@Singleton
public final class ResponseStore {
    public static final Duration KEPT = Duration.ofHours(24);
    static final String ID = "id";
    static final String PART = "part";
    static final String STATE = "state";
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String ERASED = "erased";
    private static final String OWNER = "owner";
    static final String LEASE = "lease";
    static final String FINGERPRINT = "fingerprint";
    static final String EXPIRES = "expires_at";
    private static final String MINE = "#owner = :me AND #state = :running";
    static final String FREE = "attribute_not_exists(id) OR #expires <= :now";

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public ResponseStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.responses();
    }

    /**
     * Claims the record, until {@code lease}, for a call whose effect is about to run. A claim whose lease has passed
     * is taken over, but only by the same request. Empty if this call owns it now; otherwise the existing record. One
     * conditional PutItem: one write unit per KB; then for a long stored answer one Query, as in {@link #existing}.
     */
    Optional<ExistingRecord> claim(Slot slot, Instant lease, Instant now) {
        var item = running(slot, lease, now);
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression(
                            FREE + " OR (#state = :running AND #lease <= :millis AND #fingerprint = :fingerprint)")
                    .expressionAttributeNames(
                            Map.of("#expires", EXPIRES, "#state", STATE, "#lease", LEASE, "#fingerprint", FINGERPRINT))
                    .expressionAttributeValues(Map.of(
                            ":now", number(now.getEpochSecond()),
                            ":millis", number(now.toEpochMilli()),
                            ":running", text(RUNNING),
                            ":fingerprint", text(slot.fingerprint())))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            // This call's own claim: the SDK repeated it because the first answer was lost.
            return Optional.of(existing(e.item()))
                    .filter(found ->
                            !(found instanceof ExistingRecord.Running(var _, var owner) && owner.equals(slot.owner())));
        }
    }

    /**
     * Moves the end of the lease; false if this call no longer owns the record. PutItem like the claim, so that the
     * function needs no UpdateItem permission: one write unit per KB.
     */
    boolean renew(Slot slot, Instant lease, Instant now) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(running(slot, lease, now))
                    .conditionExpression(MINE)
                    .expressionAttributeNames(Map.of("#owner", OWNER, "#state", STATE))
                    .expressionAttributeValues(mine(slot)));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /**
     * Releases a claim whose effect left nothing, so that a retry need not wait for the lease to end. One conditional
     * DeleteItem: one write unit per KB.
     */
    void release(Slot slot) {
        try {
            dynamo.deleteItem(request -> request.tableName(table)
                    .key(key(slot))
                    .conditionExpression(MINE)
                    .expressionAttributeNames(Map.of("#owner", OWNER, "#state", STATE))
                    .expressionAttributeValues(mine(slot)));
        } catch (ConditionalCheckFailedException _) {
            // Completed by this call or taken over by another: nothing to release.
        }
    }

    /**
     * The record under this key, if it has not expired. One strongly consistent GetItem: one read unit per 4 KB; then
     * for a long answer one Query, as in {@link #existing}.
     */
    Optional<ExistingRecord> find(Slot slot, Instant now) {
        var found = dynamo.getItem(
                request -> request.tableName(table).key(key(slot)).consistentRead(true));
        return found.hasItem() && number(found.item(), EXPIRES) > now.getEpochSecond()
                ? Optional.of(existing(found.item()))
                : Optional.empty();
    }

    /** Algorithm A: the answer of a call without a claim, for the transaction that commits its writes. */
    List<ItemWrite> insert(Slot slot, Answer answer, Instant now) {
        return done(slot, answer, now, FREE, Map.of("#expires", EXPIRES), Map.of(":now", number(now.getEpochSecond())));
    }

    /** Algorithm B: the answer of the call that holds the claim. */
    List<ItemWrite> complete(Slot slot, Answer answer, Instant now) {
        return done(slot, answer, now, MINE, Map.of("#owner", OWNER, "#state", STATE), mine(slot));
    }

    /**
     * The record in this item. The further pieces of an answer above 300 KB cost a strongly consistent Query: one read
     * unit per 4 KB.
     */
    ExistingRecord existing(Map<String, AttributeValue> item) {
        var fingerprint = text(item, FINGERPRINT);
        return switch (text(item, STATE)) {
            case RUNNING -> new ExistingRecord.Running(fingerprint, text(item, OWNER));
            case ERASED -> new ExistingRecord.Erased(fingerprint);
            default -> new ExistingRecord.Done(fingerprint, StoredResponse.of(item, furtherPieces(item)));
        };
    }

    private List<ItemWrite> done(
            Slot slot,
            Answer answer,
            Instant now,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        var pieces = Chunks.of(answer.body().bytes());
        var first = record(slot, DONE, now);
        first.putAll(new StoredResponse(slot.owner(), answer).attributes(pieces));
        var writes = new ArrayList<ItemWrite>();
        writes.add(ItemWrite.put(
                table, first, condition, names, values, UnmetCondition.refusal(new IdempotencyInProgress())));
        for (int part = 1; part < pieces.size(); part++) {
            writes.add(ItemWrite.put(
                    table,
                    Map.of(
                            ID,
                            text(slot.id()),
                            PART,
                            number(part),
                            EXPIRES,
                            number(now.plus(KEPT).getEpochSecond()),
                            StoredResponse.BODY,
                            bytes(pieces.get(part)))));
        }
        return writes;
    }

    private List<byte[]> furtherPieces(Map<String, AttributeValue> item) {
        var parts = number(item, StoredResponse.PARTS);
        if (parts == 1) {
            return List.of();
        }
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("id = :id AND part BETWEEN :first AND :last")
                        .expressionAttributeValues(
                                Map.of(":id", text(text(item, ID)), ":first", number(1), ":last", number(parts - 1))))
                .items()
                .stream()
                .map(piece -> bytes(piece, StoredResponse.BODY))
                .toList();
    }

    private static Map<String, AttributeValue> key(Slot slot) {
        return Map.of(ID, text(slot.id()), PART, number(0));
    }

    private static Map<String, AttributeValue> mine(Slot slot) {
        return Map.of(":me", text(slot.owner()), ":running", text(RUNNING));
    }

    private static Map<String, AttributeValue> running(Slot slot, Instant lease, Instant now) {
        var item = record(slot, RUNNING, now);
        item.put(OWNER, text(slot.owner()));
        item.put(LEASE, number(lease.toEpochMilli()));
        return item;
    }

    static Map<String, AttributeValue> record(Slot slot, String state, Instant now) {
        var item = new HashMap<>(key(slot));
        item.put(FINGERPRINT, text(slot.fingerprint()));
        item.put(STATE, text(state));
        item.put(EXPIRES, number(now.plus(KEPT).getEpochSecond()));
        return item;
    }
}
