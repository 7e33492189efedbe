package com.aresgen.store.items;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The sparse index {@code Due} of a table: the items that wait for a worker, by the time from which one may begin. An
 * item that waits for none lacks the attribute {@value #DUE}. Safe for threads.
 *
 * @param isDue the one value of {@value #DUE}: all items are in one partition
 */
public record DueIndex(DynamoDbClient dynamo, String table, AttributeValue isDue) {
    public static final String DUE = "due";
    public static final String NEXT = "next_at";

    /** The usual value of {@value #DUE}. */
    public static final AttributeValue IS_DUE = text(DUE);

    private static final String INDEX = "Due";

    public DueIndex(DynamoDbClient dynamo, String table) {
        this(dynamo, table, IS_DUE);
    }

    /**
     * The keys of items that are due, the longest waiting first. One eventually consistent Query of the index: half a
     * read unit per 4 KB.
     */
    public List<Map<String, AttributeValue>> keys(Instant now, int most) {
        return dynamo.query(request -> request.tableName(table)
                        .indexName(INDEX)
                        .keyConditionExpression("#due = :due AND #next <= :now")
                        .expressionAttributeNames(Map.of("#due", DUE, "#next", NEXT))
                        .expressionAttributeValues(Map.of(":due", isDue, ":now", number(now.toEpochMilli())))
                        .limit(most))
                .items();
    }
}
