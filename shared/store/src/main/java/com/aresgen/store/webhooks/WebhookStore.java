package com.aresgen.store.webhooks;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.RotationInProgress;
import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import com.aresgen.store.signing.SigningSecret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The webhooks of workspaces: one item each, and one item that counts them, so that their limit holds for calls at the
 * same time. Safe for threads.
 */
@Singleton
public final class WebhookStore {
    /** The most webhooks that a workspace can have. */
    public static final int MOST = 20;

    private static final String PREFIX = "whe";
    private static final String COUNT = "count";

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public WebhookStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.webhooks();
    }

    public List<Write> insert(Webhook webhook) {
        return List.of(
                counted(
                        webhook.workspace(),
                        1,
                        "attribute_not_exists(#n) OR #n < :most",
                        Map.of(":most", number(MOST)),
                        UnmetCondition.refusal(new TooManyWebhooks(MOST))),
                ItemWrite.insert(table, WebhookItem.of(webhook).item(), WebhookItem.ITEM));
    }

    public List<Write> delete(String workspace, String id) {
        return List.of(
                ItemWrite.delete(table, WebhookItem.key(workspace, id), "attribute_exists(workspace)", notFound(id)),
                counted(workspace, -1, "#n > :zero", Map.of(":zero", number(0)), UnmetCondition.BUG));
    }

    /**
     * A workspace's change to a webhook. An empty member keeps its value, even if another call changes it meanwhile.
     */
    public record Change(Optional<String> url, Optional<List<String>> events, Optional<Webhook.Status> status) {
        public boolean isEmpty() {
            return url.isEmpty() && events.isEmpty() && status.isEmpty();
        }

        /** The webhook after the change. */
        public Webhook of(Webhook webhook) {
            return new Webhook(
                    webhook.id(),
                    webhook.workspace(),
                    url.orElse(webhook.url()),
                    events.orElse(webhook.events()),
                    status.orElse(webhook.status()),
                    webhook.secrets(),
                    webhook.createdAt());
        }

        private Map<String, AttributeValue> values() {
            var values = new TreeMap<String, AttributeValue>();
            url.ifPresent(text -> values.put(WebhookItem.URL, text(text)));
            events.ifPresent(all -> values.put(WebhookItem.EVENTS, WebhookItem.texts(all)));
            status.ifPresent(now -> values.put(WebhookItem.STATUS, text(now.wire())));
            return values;
        }
    }

    /** The write of a change that is not empty. */
    public Write update(String workspace, String id, Change change) {
        var values = change.values();
        var names = values.keySet().stream().collect(Collectors.toMap(name -> "#" + name, name -> name));
        names.put("#item", WebhookItem.ITEM);
        return ItemWrite.update(
                table,
                WebhookItem.key(workspace, id),
                update -> update.updateExpression(values.keySet().stream()
                                .map(name -> "#" + name + " = :" + name)
                                .collect(Collectors.joining(", ", "SET ", "")))
                        .conditionExpression("attribute_exists(#item)")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values.entrySet().stream()
                                .collect(Collectors.toMap(each -> ":" + each.getKey(), Map.Entry::getValue))),
                notFound(id));
    }

    /** The write of a new secret; the current one stays valid for the grace, if that is not zero. */
    public Write rotate(String workspace, String id, SigningSecret secret, Instant now, Duration grace) {
        var values = new HashMap<>(Map.of(":new", text(secret.text())));
        if (!grace.isZero()) {
            values.put(":until", number(now.plus(grace).toEpochMilli()));
            values.put(":now", number(now.toEpochMilli()));
        }
        return ItemWrite.update(
                table,
                WebhookItem.key(workspace, id),
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
                UnmetCondition.refusal(existing -> existing.isEmpty()
                        ? new NotFound(Problem.WEBHOOK_NOT_FOUND, id)
                        : new RotationInProgress(Instant.ofEpochMilli(number(existing, WebhookItem.PREVIOUS_UNTIL)))));
    }

    /** Empty if this workspace has no webhook with this id. One strongly consistent GetItem: one read unit per 4 KB. */
    public Optional<Webhook> find(String workspace, String id) {
        if (!Ids.isOf(PREFIX, id)) {
            return Optional.empty();
        }
        var found = dynamo.getItem(request ->
                request.tableName(table).key(WebhookItem.key(workspace, id)).consistentRead(true));
        return found.hasItem() ? Optional.of(new WebhookItem(found.item()).webhook()) : Optional.empty();
    }

    /** All webhooks of a workspace, oldest first. One strongly consistent Query: one read unit per 4 KB. */
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

    /**
     * Disables a webhook until its workspace enables it again; false if it was deleted, is not enabled, or has another
     * URL now. One conditional UpdateItem: one write unit per KB.
     */
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
            // The webhook was changed since the request was sent: the answer was not about its present state.
            return false;
        }
    }

    private ItemWrite counted(
            String workspace, int by, String condition, Map<String, AttributeValue> bound, UnmetCondition unmet) {
        var values = new HashMap<>(bound);
        values.put(":by", number(by));
        return ItemWrite.update(
                table,
                WebhookItem.key(workspace, COUNT),
                update -> update.updateExpression("ADD #n :by")
                        .conditionExpression(condition)
                        .expressionAttributeNames(Map.of("#n", "n"))
                        .expressionAttributeValues(values),
                unmet);
    }

    private static UnmetCondition notFound(String id) {
        return UnmetCondition.refusal(new NotFound(Problem.WEBHOOK_NOT_FOUND, id));
    }
}
