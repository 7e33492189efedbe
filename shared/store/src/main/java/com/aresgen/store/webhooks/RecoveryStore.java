package com.aresgen.store.webhooks;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
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

/**
 * Recoveries: a row each in the table of deliveries, which the same index finds while it is due, so that the same
 * messages and the same sweeper wake a worker for it. Safe for threads.
 */
@Singleton
public final class RecoveryStore {
    private static final String SINCE = "since";
    private static final String ASKED = "asked_at";

    private final DynamoDbClient dynamo;
    private final String table;
    private final Ids ids;

    @Inject
    public RecoveryStore(DynamoDbClient dynamo, TableNames tables, Ids ids) {
        this.dynamo = dynamo;
        this.table = tables.deliveries();
        this.ids = ids;
    }

    /** A recovery of a webhook that is not stored yet. */
    public Recovery of(Webhook webhook, Instant since, Instant now) {
        return new Recovery(Recovery.newKey(webhook.id(), ids), since, now);
    }

    /** The write of a row that is due now. */
    public Write insert(Recovery recovery, String workspace) {
        var item = new HashMap<>(DeliveryItem.key(recovery.key()));
        item.put(DeliveryItem.WORKSPACE, text(workspace));
        item.put(SINCE, number(recovery.since().toEpochMilli()));
        item.put(ASKED, number(recovery.askedAt().toEpochMilli()));
        item.put(DeliveryItem.NEXT, number(recovery.askedAt().toEpochMilli()));
        item.put(DeliveryItem.DUE, DeliveryItem.IS_DUE);
        item.put(DeliveryItem.EXPIRES, DeliveryItem.expires(recovery.askedAt()));
        return ItemWrite.insert(table, item, DeliveryItem.EVENT);
    }

    /**
     * Has no other worker woken until {@code lease}. Empty if the recovery is done. One conditional UpdateItem: one
     * write unit, and two for the index.
     */
    public Optional<Recovery> begin(Delivery.Key key, Instant lease) {
        try {
            var item = dynamo.updateItem(request -> request.tableName(table)
                            .key(DeliveryItem.key(key))
                            .updateExpression("SET #next = :lease")
                            .conditionExpression("attribute_exists(#due)")
                            .expressionAttributeNames(Map.of("#next", DeliveryItem.NEXT, "#due", DeliveryItem.DUE))
                            .expressionAttributeValues(Map.of(":lease", number(lease.toEpochMilli())))
                            .returnValues(ReturnValue.ALL_NEW))
                    .attributes();
            return Optional.of(new Recovery(key, time(item, SINCE), time(item, ASKED)));
        } catch (ConditionalCheckFailedException _) {
            return Optional.empty();
        }
    }

    /** Records that nothing is left to restart. One UpdateItem: one write unit, and one for the index. */
    public void finish(Recovery recovery) {
        dynamo.updateItem(request -> request.tableName(table)
                .key(DeliveryItem.key(recovery.key()))
                .updateExpression("REMOVE #due, #next")
                .expressionAttributeNames(Map.of("#next", DeliveryItem.NEXT, "#due", DeliveryItem.DUE)));
    }

    private static Instant time(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochMilli(number(item, name));
    }
}
