package com.aresgen.store.webhooks;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.DueIndex;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import com.aresgen.store.webhooks.Delivery.Attempt;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Deliveries: one row for each event and each webhook that receives it. {@code next_at} is both when a row is due and
 * the end of the lease on it: a worker that claims an attempt moves it ahead, and if the worker records no end by then,
 * the row is due again. Safe for threads.
 */
@Singleton
public final class DeliveryStore {
    /**
     * Attempts kept per row. Each restart adds up to 24; the oldest are dropped so that the item stays below 400 KB.
     */
    private static final int MOST_ATTEMPTS = 72;

    private static final String CLAIMED = "#owner = :me AND #status = :pending";
    private static final Map<String, String> STATE =
            Map.of("#owner", DeliveryItem.OWNER, "#status", DeliveryItem.STATUS);

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public DeliveryStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.deliveries();
    }

    /** The write of a row that is due now: it has {@code event} sent to the webhook. */
    public Write insert(String webhook, Event event, Instant now) {
        return ItemWrite.insert(table, DeliveryItem.first(webhook, event, now), DeliveryItem.EVENT);
    }

    /**
     * Claims the next attempt of a row that is due, until {@code lease}. Empty if it is not due: sent already, claimed
     * by another worker, or woken too early. One conditional UpdateItem: one write unit per KB, and two for the index.
     *
     * @param owner a name for this attempt alone
     */
    public Optional<Delivery> claim(Delivery.Key key, String owner, Instant now, Instant lease) {
        var names = new HashMap<>(STATE);
        names.put("#attempt", DeliveryItem.ATTEMPT);
        names.put("#next", DeliveryItem.NEXT);
        try {
            var claimed = dynamo.updateItem(request -> request.tableName(table)
                    .key(DeliveryItem.key(key))
                    .updateExpression("SET #owner = :me, #next = :lease ADD #attempt :one")
                    .conditionExpression("#status = :pending AND #next <= :now")
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(Map.of(
                            ":me", text(owner),
                            ":one", number(1),
                            ":pending", text(Delivery.Status.PENDING.wire()),
                            ":now", number(now.toEpochMilli()),
                            ":lease", number(lease.toEpochMilli())))
                    .returnValues(ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.of(new DeliveryItem(claimed.attributes()).delivery());
        } catch (ConditionalCheckFailedException e) {
            // This worker's own claim: the SDK repeated it because the first answer was lost.
            return Optional.of(e)
                    .filter(failed ->
                            failed.hasItem() && text(owner).equals(failed.item().get(DeliveryItem.OWNER)))
                    .map(failed -> new DeliveryItem(failed.item()).delivery());
        }
    }

    /**
     * Records how a claimed attempt ended; false, with nothing written, if the claim was lost meanwhile. One
     * conditional UpdateItem: one write unit per KB, and one or two for the index.
     */
    public boolean record(Delivery claimed, String owner, Optional<Attempt> attempt, NextStep next) {
        var attempts = new ArrayList<>(claimed.attempts());
        attempt.ifPresent(attempts::add);
        var kept = attempts.subList(Math.max(0, attempts.size() - MOST_ATTEMPTS), attempts.size());
        var names = new HashMap<>(STATE);
        names.put("#attempts", DeliveryItem.ATTEMPTS);
        var values = new HashMap<>(Map.of(
                ":me", text(owner),
                ":pending", text(Delivery.Status.PENDING.wire()),
                ":attempts", DeliveryItem.attempts(kept)));
        var change = switch (next) {
            case NextStep.Again(var at) -> {
                names.put("#next", DeliveryItem.NEXT);
                values.put(":next", number(at.toEpochMilli()));
                yield "SET #next = :next, #attempts = :attempts REMOVE #owner";
            }
            case NextStep.Over(var status) -> {
                names.put("#due", DeliveryItem.DUE);
                values.put(":over", text(status.wire()));
                yield "SET #status = :over, #attempts = :attempts REMOVE #owner, #due";
            }
        };
        try {
            dynamo.updateItem(request -> request.tableName(table)
                    .key(DeliveryItem.key(claimed.key()))
                    .updateExpression(change)
                    .conditionExpression(CLAIMED)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /**
     * Rows that are due, the longest due first. One Query of the index, which may lag a moment: half a read unit per 4
     * KB.
     */
    public List<Delivery.Key> due(Instant now, int most) {
        return new DueIndex(dynamo, table, DeliveryItem.IS_DUE)
                .keys(now, most).stream()
                        .map(item -> new DeliveryItem(item).key())
                        .toList();
    }

    /**
     * The deliveries to one webhook in the last 30 days, the newest event first; those before {@code before}, if given.
     * Mostly one strongly consistent Query: one read unit per 4 KB.
     */
    public List<Delivery> list(String webhook, Optional<String> before, int most, Instant now) {
        var found = new ArrayList<Delivery>();
        var request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .keyConditionExpression("#endpoint = :endpoint AND #event < :before")
                .filterExpression("#expires > :now")
                .expressionAttributeNames(Map.of(
                        "#endpoint", DeliveryItem.ENDPOINT,
                        "#event", DeliveryItem.EVENT,
                        "#expires", DeliveryItem.EXPIRES))
                .expressionAttributeValues(Map.of(
                        ":endpoint", text(webhook),
                        ":before", text(before.orElse(DeliveryItem.AFTER_EVENTS)),
                        ":now", number(now.getEpochSecond())))
                .limit(most)
                .build();
        for (var item : dynamo.queryPaginator(request).items()) {
            found.add(new DeliveryItem(item).delivery());
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    /**
     * The deliveries of one event to those of these webhooks that have one. One strongly consistent BatchGetItem, none
     * without webhooks: one read unit per 4 KB of each row.
     */
    public List<Delivery> of(String event, Collection<String> webhooks, Instant now) {
        if (webhooks.isEmpty()) {
            return List.of();
        }
        var keys = webhooks.stream()
                .map(webhook -> DeliveryItem.key(new Delivery.Key(webhook, event)))
                .toList();
        return dynamo
                .batchGetItemPaginator(request -> request.requestItems(Map.of(
                        table,
                        KeysAndAttributes.builder()
                                .keys(keys)
                                .consistentRead(true)
                                .build())))
                .stream()
                .map(BatchGetItemResponse::responses)
                .flatMap(responses -> responses.getOrDefault(table, List.of()).stream())
                .map(DeliveryItem::new)
                .filter(item -> item.isKept(now))
                .map(DeliveryItem::delivery)
                .toList();
    }

    /** The write that restarts a delivery: all attempts and 72 hours from now, under the same event id. */
    public Write restart(Delivery delivery, Instant now) {
        return ItemWrite.update(
                table,
                DeliveryItem.key(delivery.key()),
                update -> update.updateExpression(DeliveryRestart.EXPRESSION)
                        .conditionExpression(DeliveryRestart.EXISTS)
                        .expressionAttributeNames(DeliveryRestart.NAMES)
                        .expressionAttributeValues(new DeliveryRestart(now).values()),
                // The row has expired, after 30 days, since the caller read it.
                UnmetCondition.refusal(
                        new NotFound(Problem.EVENT_NOT_FOUND, delivery.key().event())));
    }
}
