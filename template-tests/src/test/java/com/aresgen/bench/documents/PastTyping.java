package com.aresgen.bench.documents;

import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Moves a revision and the time of rest to the past, so that the next edit makes a version. */
record PastTyping(DynamoDbClient operator) {
    private static final Duration AGE = Duration.ofMinutes(5);

    void rested(String document, long revision) {
        past(document, "log#%09d".formatted(revision), "created_at");
        past(document, "head", "next_at");
    }

    private void past(String document, String item, String time) {
        var past = Long.toString(Instant.now().minus(AGE).toEpochMilli());
        operator.updateItem(update -> update.tableName(TemplateTables.DOCUMENTS)
                .key(Map.of("document", AttributeValue.fromS(document), "item", AttributeValue.fromS(item)))
                .updateExpression("SET #time = :past")
                .expressionAttributeNames(Map.of("#time", time))
                .expressionAttributeValues(Map.of(":past", AttributeValue.fromN(past))));
    }
}
