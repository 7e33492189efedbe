package com.aresgen.store.keys.inflight;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.present;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Counts the model calls that each key has in flight, with a lease for each in one item: beside the key's own item, which
 * every call of the API writes and which has to stay small. Forty leases are below one write unit (1,024 bytes). Safe for
 * threads.
 */
@Singleton
public final class CallLeases {
    /** The model calls that one key may have in flight at once. */
    public static final int MOST = 40;

    private static final String SUFFIX = "#in-flight";
    private static final String ID = "id";
    private static final String CALLS = "calls";
    private static final String TIME_TO_LIVE = "ttl";

    /** How long the item of a key without calls is kept: longer than any call may take. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** More than one only if calls have crashed. */
    private static final int ATTEMPTS = 3;

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public CallLeases(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.keys();
    }

    /**
     * A lease until the call's deadline; empty if its key has {@link #MOST} calls in flight. One conditional UpdateItem:
     * one write unit, also if it is refused. Where crashed calls fill the item, two more remove them and try again.
     */
    public Optional<CallLease> take(Call call) {
        return take(call.caller().actor().countedAs(), call.requestId(), call.receivedAt(), call.deadline());
    }

    /** As {@link #take(Call)}, for the request of a key with this id. */
    public Optional<CallLease> take(String key, String request, Instant now, Instant end) {
        var lease = CallLease.of(key + SUFFIX, request, end);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                add(lease, now);
                return Optional.of(lease);
            } catch (ConditionalCheckFailedException full) {
                var ended = present(full.item(), CALLS).ss().stream()
                        .filter(each -> CallLease.hasEnded(each, now))
                        .toList();
                if (ended.isEmpty()) {
                    return Optional.empty();
                }
                remove(lease.item(), ended);
            }
        }
        return Optional.empty();
    }

    /** The call is no longer in flight. One UpdateItem: one write unit. */
    public void giveBack(CallLease lease) {
        remove(lease.item(), List.of(lease.text()));
    }

    /** The SDK may send it twice: a lease that is stored already is this one. */
    private void add(CallLease lease, Instant now) {
        dynamo.updateItem(request -> request.tableName(table)
                .key(Map.of(ID, text(lease.item())))
                .updateExpression("ADD #calls :mine SET #ttl = :ttl")
                .conditionExpression("attribute_not_exists(#calls) OR size(#calls) < :most OR contains(#calls, :lease)")
                .expressionAttributeNames(Map.of("#calls", CALLS, "#ttl", TIME_TO_LIVE))
                .expressionAttributeValues(Map.of(
                        ":mine", AttributeValue.fromSs(List.of(lease.text())),
                        ":lease", text(lease.text()),
                        ":most", number(MOST),
                        ":ttl", number(now.plus(KEPT).getEpochSecond())))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    private void remove(String item, List<String> leases) {
        dynamo.updateItem(request -> request.tableName(table)
                .key(Map.of(ID, text(item)))
                .updateExpression("DELETE #calls :gone")
                .expressionAttributeNames(Map.of("#calls", CALLS))
                .expressionAttributeValues(Map.of(":gone", AttributeValue.fromSs(leases))));
    }
}
