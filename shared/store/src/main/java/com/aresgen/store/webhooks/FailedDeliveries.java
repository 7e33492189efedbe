package com.aresgen.store.webhooks;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Deliveries that were not accepted yet although they were tried, or that are no longer tried. Safe for threads. */
@Singleton
public final class FailedDeliveries {
    /** The id of a deletion's event is as old as the request, and its delivery as young as the end of the purge. */
    private static final Duration LONGEST_PURGE = Duration.ofDays(1);

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public FailedDeliveries(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.deliveries();
    }

    /**
     * Those that a recovery is to restart, the oldest event first, read as they are used. Strongly consistent Queries
     * of all deliveries to the webhook since then: one read unit per 4 KB.
     */
    public Stream<Delivery.Key> of(Recovery recovery) {
        var first = Ids.lowest("evt", recovery.since().minus(LONGEST_PURGE));
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#endpoint = :endpoint AND #event BETWEEN :first AND :last")
                        .filterExpression("#created >= :since AND #started < :asked AND #expires > :now"
                                + " AND #status <> :delivered")
                        .projectionExpression("#endpoint, #event, #status, #started, #attempts")
                        .expressionAttributeNames(Map.of(
                                "#endpoint", DeliveryItem.ENDPOINT,
                                "#event", DeliveryItem.EVENT,
                                "#status", DeliveryItem.STATUS,
                                "#created", DeliveryItem.CREATED,
                                "#started", DeliveryItem.STARTED,
                                "#attempts", DeliveryItem.ATTEMPTS,
                                "#expires", DeliveryItem.EXPIRES))
                        .expressionAttributeValues(Map.of(
                                ":endpoint", text(recovery.key().webhook()),
                                ":first", text(first),
                                ":last", text(DeliveryItem.AFTER_EVENTS),
                                ":since", number(recovery.since().toEpochMilli()),
                                ":asked", number(recovery.askedAt().toEpochMilli()),
                                ":now", number(recovery.askedAt().getEpochSecond()),
                                ":delivered", text(Delivery.Status.DELIVERED.wire()))))
                .items()
                .stream()
                .map(DeliveryItem::new)
                .filter(DeliveryItem::hasFailed)
                .map(DeliveryItem::key);
    }

    /**
     * Restarts one of them; false, with nothing written, if it was delivered, restarted or removed meanwhile. One
     * conditional UpdateItem: one write unit per KB, and one or two for the index.
     */
    public boolean restart(Delivery.Key key, Recovery recovery, Instant now) {
        var restart = new DeliveryRestart(now);
        var values = restart.values();
        values.put(":asked", number(recovery.askedAt().toEpochMilli()));
        values.put(":delivered", text(Delivery.Status.DELIVERED.wire()));
        try {
            dynamo.updateItem(request -> request.tableName(table)
                    .key(DeliveryItem.key(key))
                    .updateExpression(DeliveryRestart.EXPRESSION)
                    .conditionExpression(DeliveryRestart.EXISTS + " AND #status <> :delivered AND #started < :asked")
                    .expressionAttributeNames(DeliveryRestart.NAMES)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
