package com.aresgen.bench.documents;

import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Moves a revision to the past, so that its author has rested and the next edit makes a version. */
record PastTyping(DynamoDbClient operator) {
    private static final Duration AGE = Duration.ofMinutes(5);

    void rested(String document, long revision) {
        operator.updateItem(update -> update.tableName(TemplateTables.DOCUMENTS)
                .key(Map.of(
                        "document",
                        AttributeValue.fromS(document),
                        "item",
                        AttributeValue.fromS("log#%09d".formatted(revision))))
                .updateExpression("SET created_at = :past")
                .expressionAttributeValues(Map.of(
                        ":past",
                        AttributeValue.fromN(
                                Long.toString(Instant.now().minus(AGE).toEpochMilli())))));
    }
}
