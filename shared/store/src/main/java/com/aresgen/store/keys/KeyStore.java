package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Caller;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Quota;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Authenticates a call and counts it against its key in one conditional UpdateItem, which costs one write unit. Only
 * the first call of a second needs another one, which moves the window forward. Safe for threads.
 */
@Singleton
public final class KeyStore {
    private static final int ATTEMPTS = 12;
    private static final Map<String, String> NAMES = Map.of(
            "#st", KeyItem.STATUS,
            "#hash", KeyItem.HASH,
            "#prev", KeyItem.PREVIOUS,
            "#until", KeyItem.PREVIOUS_UNTIL,
            "#sec", KeyItem.SECOND,
            "#ends", KeyItem.ENDS,
            "#tot", KeyItem.TOTAL,
            "#b", KeyItem.COUNTS);
    private static final String SECRET_HOLDS = "#st = :active AND (#hash = :h OR (#prev = :h AND #until > :now))"
            + " AND (attribute_not_exists(#ends) OR #ends > :now) AND #sec = :second";

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public KeyStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.keys();
    }

    /** Whether a call is admitted. */
    public sealed interface Admission {
        /** {@code graceUntil}: when the secret that was used expires; far in the future for the current one. */
        record Admitted(Caller caller, Quota quota, Instant graceUntil) implements Admission {}

        /**
         * {@code known}: the key's actor if the secret is or was the key's; {@code workspace}: the key's workspace,
         * also for a wrong secret, so that its admins see the attempt.
         */
        record Refused(Failure failure, Optional<Caller> known, Optional<String> workspace) implements Admission {
            Refused(Failure failure) {
                this(failure, Optional.empty(), Optional.empty());
            }
        }

        /** The window is full; {@code quota} is for the headers. */
        record Throttled(Caller caller, RateLimited failure, Quota quota) implements Admission {
            static Throttled of(Caller caller, int limit, int seconds) {
                return new Throttled(caller, new RateLimited(limit, seconds), new Quota(limit, 0, seconds));
            }
        }
    }

    /**
     * One UpdateItem, which costs one write unit even if it fails; two for the first call of a second. More, up to
     * twelve, only while other calls change the same window; then {@link Overloaded} is the refusal.
     */
    public Admission admit(BearerKey token, Instant now) {
        var hash = token.secretHash();
        var update = count(token, hash, now.getEpochSecond(), now);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return admitted(new KeyItem(dynamo.updateItem(update).attributes()), hash, now);
            } catch (ConditionalCheckFailedException e) {
                if (!e.hasItem() || e.item().isEmpty()) {
                    return new Admission.Refused(new InvalidToken());
                }
                var key = new KeyItem(e.item());
                var refusal = key.refusal(hash, now);
                if (refusal.isPresent()) {
                    return refused(key, hash, refusal.get());
                }
                // If this clock is behind the item's, count in the item's second: the window never moves back.
                var second = Math.max(key.window().second(), now.getEpochSecond());
                var window = key.window().at(second);
                if (window.total() >= key.limit()) {
                    return Admission.Throttled.of(
                            key.caller(hash), key.limit(), window.secondsUntilOneLeaves(now.getEpochSecond()));
                }
                update = second == key.window().second()
                        ? count(token, hash, second, now)
                        : roll(token, hash, key.window(), window, now);
            }
        }
        return new Admission.Refused(new Overloaded("Too many calls with this key at once. Try again."));
    }

    private UpdateItemRequest count(BearerKey token, byte[] hash, long second, Instant now) {
        var names = new HashMap<>(NAMES);
        names.put("#lim", KeyItem.LIMIT);
        names.put("#slot", KeyItem.slotName(Window.slot(second)));
        return request(token)
                .updateExpression("SET #tot = #tot + :one, #b.#slot = #b.#slot + :one")
                .conditionExpression(SECRET_HOLDS + " AND #tot < #lim")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values(hash, second, now, Map.of(":one", number(1))))
                .build();
    }

    /**
     * Clears the seconds that left the window, sets the new second, and counts this call, unless another call was
     * first.
     */
    private UpdateItemRequest roll(BearerKey token, byte[] hash, Window old, Window moved, Instant now) {
        var counts = new HashMap<>(KeyItem.counts(moved).m());
        counts.put(KeyItem.slotName(Window.slot(moved.second())), number(1));
        return request(token)
                .updateExpression("SET #tot = :total, #b = :counts, #sec = :moved")
                .conditionExpression(SECRET_HOLDS + " AND #tot = :old")
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(values(
                        hash,
                        old.second(),
                        now,
                        Map.of(
                                ":total", number(moved.total() + 1L),
                                ":counts", AttributeValue.fromM(counts),
                                ":moved", number(moved.second()),
                                ":old", number(old.total()))))
                .build();
    }

    private UpdateItemRequest.Builder request(BearerKey token) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of(KeyItem.ID, text(token.keyId())))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private static Map<String, AttributeValue> values(
            byte[] hash, long second, Instant now, Map<String, AttributeValue> more) {
        var values = new HashMap<>(more);
        values.put(":active", text(KeyItem.ACTIVE));
        values.put(":h", bytes(hash));
        values.put(":now", number(now.toEpochMilli()));
        values.put(":second", number(second));
        return values;
    }

    private static Admission refused(KeyItem key, byte[] hash, Failure failure) {
        var caller = key.caller(hash);
        return new Admission.Refused(
                failure,
                failure instanceof InvalidToken ? Optional.empty() : Optional.of(caller),
                Optional.of(caller.workspace()));
    }

    private static Admission admitted(KeyItem key, byte[] hash, Instant now) {
        var window = key.window();
        var quota = new Quota(
                key.limit(), key.limit() - window.total(), window.secondsUntilOneLeaves(now.getEpochSecond()));
        return new Admission.Admitted(key.caller(hash), quota, key.endOf(hash));
    }
}
