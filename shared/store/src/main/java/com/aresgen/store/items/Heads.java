package com.aresgen.store.items;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The heads of a kind of resource, each the item {@code head} of a partition. The index {@code Workspace} lists them. A
 * deleted resource leaves a head without a workspace: no read finds it, and no write that asks for its workspace
 * restores it. Safe for threads.
 */
public final class Heads {
    public static final String ITEM = "item";
    public static final String HEAD = "head";
    public static final String WORKSPACE = "workspace";

    private static final String INDEX = "Workspace";

    private final DynamoDbClient dynamo;
    private final InstantSource clock;
    private final Layout layout;

    public Heads(DynamoDbClient dynamo, InstantSource clock, Layout layout) {
        this.dynamo = dynamo;
        this.clock = clock;
        this.layout = layout;
    }

    /**
     * Where the heads of a kind are.
     *
     * @param key the partition key, whose value is the id
     * @param prefix of the ids
     * @param notFound what a caller reads of one that does not exist
     */
    public record Layout(String table, String key, String prefix, Problem notFound) {}

    /**
     * Marks an item that a purge leaves. It keeps calls that are still under way from writing behind the purge; DynamoDB
     * removes it later.
     */
    public static final String FENCE = "fence";

    /** Whether this is the head of a resource, and not a tombstone or nothing. */
    public static boolean isAlive(Map<String, AttributeValue> head) {
        return head.containsKey(WORKSPACE);
    }

    /** Whether this is the head of a resource of the workspace. */
    public static boolean isOf(String workspace, Map<String, AttributeValue> head) {
        return isAlive(head) && text(head, WORKSPACE).equals(workspace);
    }

    /**
     * Empty if the resource does not exist, belongs to another workspace or was deleted. One strongly consistent
     * GetItem: one read unit per 4 KB.
     */
    public Optional<Map<String, AttributeValue>> find(String id, String workspace) {
        return Ids.isOf(layout.prefix(), id)
                ? Optional.of(item(id, HEAD)).filter(head -> isOf(workspace, head))
                : Optional.empty();
    }

    /** An item of a resource; empty if there is none. One strongly consistent GetItem: one read unit per 4 KB. */
    public Map<String, AttributeValue> item(String id, String item) {
        return dynamo.getItem(request -> request.tableName(layout.table())
                        .key(Map.of(layout.key(), text(id), ITEM, text(item)))
                        .consistentRead(true))
                .item();
    }

    /** A strongly consistent Query of the items of a resource whose keys are from {@code first} to {@code last}. */
    public QueryRequest.Builder between(String id, String first, String last) {
        return QueryRequest.builder()
                .tableName(layout.table())
                .consistentRead(true)
                .keyConditionExpression("#key = :id AND #item BETWEEN :first AND :last")
                .expressionAttributeNames(Map.of("#key", layout.key(), "#item", ITEM))
                .expressionAttributeValues(Map.of(":id", text(id), ":first", text(first), ":last", text(last)));
    }

    /**
     * The heads of a workspace after the page's position, newest first, read as they are used. Eventually consistent
     * Queries of the index, each of one item more than the page has: half a read unit per 4 KB.
     */
    public Stream<Map<String, AttributeValue>> newestFirst(String workspace, Paging.Page page) {
        var after = page.after().map(Cursors.Position::id);
        var values = new HashMap<>(Map.of(":workspace", text(workspace)));
        after.ifPresent(id -> values.put(":after", text(id)));
        return dynamo
                .queryPaginator(request -> request.tableName(layout.table())
                        .indexName(INDEX)
                        .keyConditionExpression("workspace = :workspace"
                                + after.map(_ -> " AND " + layout.key() + " < :after")
                                        .orElse(""))
                        .expressionAttributeValues(values)
                        .scanIndexForward(false)
                        .limit(page.limit() + 1))
                .items()
                .stream();
    }

    /**
     * The key of the last of a resource's items from {@code first} to {@code last}, both included; empty if there is
     * none. One strongly consistent Query of one item.
     */
    public Optional<String> lastBetween(String id, String first, String last) {
        return dynamo
                .query(between(id, first, last)
                        .scanIndexForward(false)
                        .projectionExpression("#item")
                        .limit(1)
                        .build())
                .items()
                .stream()
                .map(item -> text(item, ITEM))
                .findFirst();
    }

    /** What a head becomes: without a workspace, and without anything that a caller wrote. */
    public Map<String, AttributeValue> tombstone(String id) {
        return Map.of(layout.key(), text(id), ITEM, text(HEAD), "deleted_at", number(clock.millis()));
    }

    /** The write that turns a head into a tombstone. */
    public Write tombstone(String id, String workspace) {
        return ItemWrite.put(
                layout.table(),
                tombstone(id),
                "workspace = :workspace",
                Map.of(),
                Map.of(":workspace", text(workspace)),
                UnmetCondition.refusal(new NotFound(layout.notFound(), id)));
    }
}
