package com.aresgen.store;

import static com.aresgen.store.Attributes.number;
import static com.aresgen.store.Attributes.text;

import com.aresgen.http.Failure;
import com.aresgen.http.Ids;
import com.aresgen.http.Kind;
import com.aresgen.http.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The webhooks of workspaces: an item each, and one that counts them, so that their limit holds whatever happens at once. */
public final class WebhookStore {
    /** How many a workspace can have. */
    public static final int MOST = 20;

    private static final String PREFIX = "whe";
    private static final String COUNT = "count";

    private final DynamoDbClient dynamo;
    private final String table;

    public WebhookStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    public List<Write> insert(Webhook webhook) {
        return List.of(
                counted(
                        webhook.workspace(),
                        1,
                        "attribute_not_exists(#n) OR #n < :most",
                        Map.of(":most", number(MOST))),
                ItemWrite.put(
                        table,
                        WebhookItem.of(webhook).item(),
                        "attribute_not_exists(#item)",
                        Map.of("#item", WebhookItem.ITEM),
                        Map.of(),
                        new Failure.Unexpected()));
    }

    public List<Write> delete(Webhook webhook) {
        return List.of(
                ItemWrite.delete(table, WebhookItem.key(webhook.workspace(), webhook.id()), notFound(webhook)),
                counted(webhook.workspace(), -1, "#n > :zero", Map.of(":zero", number(0))));
    }

    /** The webhook's own members, URL, events and status, as they stand in {@code changed}. */
    public Write update(Webhook changed) {
        return ItemWrite.update(
                table,
                WebhookItem.key(changed.workspace(), changed.id()),
                update -> update.updateExpression("SET #url = :url, #events = :events, #status = :status")
                        .conditionExpression("attribute_exists(#item)")
                        .expressionAttributeNames(Map.of(
                                "#url", WebhookItem.URL,
                                "#events", WebhookItem.EVENTS,
                                "#status", WebhookItem.STATUS,
                                "#item", WebhookItem.ITEM))
                        .expressionAttributeValues(Map.of(
                                ":url", text(changed.url()),
                                ":events", WebhookItem.events(changed),
                                ":status", text(changed.status().wire()))),
                _ -> notFound(changed));
    }

    /** A new secret; the one before it stays valid for the grace, if there is one. */
    public Write rotate(Webhook webhook, SigningSecret secret, Instant now, Duration grace) {
        var values = new HashMap<>(Map.of(":new", text(secret.text())));
        if (!grace.isZero()) {
            values.put(":until", number(now.plus(grace).toEpochMilli()));
            values.put(":now", number(now.toEpochMilli()));
        }
        return ItemWrite.update(
                table,
                WebhookItem.key(webhook.workspace(), webhook.id()),
                update -> update.updateExpression(
                                grace.isZero()
                                        ? "SET #secret = :new REMOVE #previous, #until"
                                        : "SET #previous = #secret, #secret = :new, #until = :until")
                        .conditionExpression(
                                grace.isZero()
                                        ? "attribute_exists(#secret)"
                                        : "attribute_exists(#secret) AND (attribute_not_exists(#until) OR #until <= :now)")
                        .expressionAttributeNames(Map.of(
                                "#secret", WebhookItem.SECRET,
                                "#previous", WebhookItem.PREVIOUS,
                                "#until", WebhookItem.PREVIOUS_UNTIL))
                        .expressionAttributeValues(values),
                existing -> existing.isEmpty()
                        ? notFound(webhook)
                        : new Failure.RotationInProgress(
                                Instant.ofEpochMilli(number(existing, WebhookItem.PREVIOUS_UNTIL))));
    }

    /** Empty for an id that nobody has, or that another workspace has. */
    public Optional<Webhook> find(String workspace, String id) {
        if (!Ids.isOf(PREFIX, id)) {
            return Optional.empty();
        }
        var found = dynamo.getItem(request ->
                request.tableName(table).key(WebhookItem.key(workspace, id)).consistentRead(true));
        return found.hasItem() ? Optional.of(new WebhookItem(found.item()).webhook()) : Optional.empty();
    }

    /** All that a workspace has, oldest first. */
    public List<Webhook> all(String workspace) {
        return dynamo
                .query(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#workspace = :workspace AND begins_with(#item, :prefix)")
                        .expressionAttributeNames(
                                Map.of("#workspace", WebhookItem.WORKSPACE, "#item", WebhookItem.ITEM))
                        .expressionAttributeValues(
                                Map.of(":workspace", text(workspace), ":prefix", text(PREFIX + "_"))))
                .items()
                .stream()
                .map(item -> new WebhookItem(item).webhook())
                .toList();
    }

    /** Nothing more is sent to it until its workspace enables it again; false if it is not there or not enabled. */
    public boolean disableAsGone(Webhook webhook) {
        try {
            dynamo.updateItem(request -> request.tableName(table)
                    .key(WebhookItem.key(webhook.workspace(), webhook.id()))
                    .updateExpression("SET #status = :gone")
                    .conditionExpression("#status = :enabled AND #url = :url")
                    .expressionAttributeNames(Map.of("#status", WebhookItem.STATUS, "#url", WebhookItem.URL))
                    .expressionAttributeValues(Map.of(
                            ":gone", text(Webhook.Status.GONE.wire()),
                            ":enabled", text(Webhook.Status.ENABLED.wire()),
                            ":url", text(webhook.url())))
                    .returnValues(ReturnValue.NONE));
            return true;
        } catch (ConditionalCheckFailedException _) {
            // It was changed since the request was sent: that answer was not about what it is now.
            return false;
        }
    }

    private ItemWrite counted(String workspace, int by, String condition, Map<String, AttributeValue> bound) {
        var values = new HashMap<>(bound);
        values.put(":by", number(by));
        return ItemWrite.update(
                table,
                WebhookItem.key(workspace, COUNT),
                update -> update.updateExpression("ADD #n :by")
                        .conditionExpression(condition)
                        .expressionAttributeNames(Map.of("#n", "n"))
                        .expressionAttributeValues(values),
                _ -> new Failure.TooManyWebhooks(MOST));
    }

    private static Failure.NotFound notFound(Webhook webhook) {
        return new Failure.NotFound(Kind.WEBHOOK, webhook.id());
    }
}
