package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A global index whose partition has two attributes, and whose sort key has two of other types. */
class SeveralHashAttributesTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @BeforeAll
    static void fill() {
        TABLES.call("CreateTable", """
                {"TableName": "several", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"},
                   {"AttributeName": "h1", "AttributeType": "S"}, {"AttributeName": "h2", "AttributeType": "N"},
                   {"AttributeName": "r1", "AttributeType": "N"}, {"AttributeName": "r2", "AttributeType": "B"}],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "GlobalSecondaryIndexes": [{"IndexName": "gsi", "Projection": {"ProjectionType": "KEYS_ONLY"},
                   "KeySchema": [{"AttributeName": "h1", "KeyType": "HASH"}, {"AttributeName": "h2", "KeyType": "HASH"},
                     {"AttributeName": "r1", "KeyType": "RANGE"}, {"AttributeName": "r2", "KeyType": "RANGE"}]}]}
                """);
        for (var item : new String[] {"p1 5 AQ==", "p2 100 AQ==", "p3 50 /w==", "p4 50 AQ=="}) {
            var parts = item.split(" ", -1);
            put(parts[0], "a", "1.0", parts[1], parts[2]);
        }
        put("other1", "a", "2", "1", "AQ==");
        put("other2", "b", "1", "1", "AQ==");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h1 = :h1 AND h2 = :h2                           | p1 p4 p3 p2",
                "h1 = :h1 AND h2 = :h2 AND r1 = :r1              | p4 p3",
                "r1 >= :r1 AND h2 = :h2 AND h1 = :h1             | p4 p3 p2",
                "h1 = :h1 AND h2 = :h2 AND r1 = :r1 AND r2 > :r2 | p3",
            })
    void allHashAttributesMakeThePartition(String condition, String expected) {
        assertThat(String.join(
                        " ",
                        TABLES.call("Query", body(condition)).path("Items").values().stream()
                                .map(item -> item.path("pk").path("S").asString())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void keysOnlyAreAllKeys() {
        TABLES.same(
                TABLES.call("Query", body("h1 = :h1 AND h2 = :h2 AND r1 = :r1 AND r2 > :r2"))
                        .path("Items"),
                """
                        [{"pk": {"S": "p3"}, "h1": {"S": "a"}, "h2": {"N": "1"}, "r1": {"N": "50"}, "r2": {"B": "/w=="}}]
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h1 = :h1",
                "h2 = :h2",
                "h1 = :h1 AND h2 > :h2",
                "h1 = :h1 AND r1 = :r1",
                "h1 = :h1 AND h2 = :h2 AND r2 = :r2",
                "h1 = :h1 AND h2 = :h2 AND r1 > :r1 AND r2 = :r2",
            })
    void lessThanThePartitionOrAGapIsRefused(String condition) {
        assertThat(TABLES.refuse("Query", body(condition)).type()).isEqualTo("ValidationException");
    }

    @ParameterizedTest
    @CsvSource({
        "a HASH b HASH, true",
        "a HASH b HASH c HASH d HASH e RANGE f RANGE g RANGE h RANGE, true",
        "a HASH b HASH c HASH d HASH e HASH, false",
        "a HASH b RANGE c RANGE d RANGE e RANGE f RANGE, false",
        "a RANGE b HASH, false",
        "a HASH b RANGE c HASH, false",
        "a RANGE b RANGE, false",
        "a HASH a HASH, false",
        "a HASH b HASH a RANGE, false"
    })
    void aKeyHasUpToFourOfEachKindInOrder(String schema, boolean fits) {
        var parts = List.of(schema.split(" ", -1));
        var keys = new ArrayList<String>();
        var definitions = new LinkedHashSet<String>();
        for (var i = 0; i < parts.size(); i += 2) {
            keys.add("{\"AttributeName\": \"%s\", \"KeyType\": \"%s\"}".formatted(parts.get(i), parts.get(i + 1)));
            definitions.add("{\"AttributeName\": \"%s\", \"AttributeType\": \"S\"}".formatted(parts.get(i)));
        }
        var outcome =
                TABLES.outcome("CreateTable", """
                {"TableName": "shape", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, %s],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "GlobalSecondaryIndexes": [{"IndexName": "gsi", "Projection": {"ProjectionType": "ALL"},
                   "KeySchema": [%s]}]}
                """.formatted(String.join(", ", definitions), String.join(", ", keys)));
        assertThat(outcome).isEqualTo(fits ? "held" : "ValidationException");
        if (fits) {
            TABLES.call("DeleteTable", """
                    {"TableName": "shape"}
                    """);
        }
    }

    private static void put(String key, String h1, String h2, String r1, String r2) {
        TABLES.put("several", """
                {"pk": {"S": "%s"}, "h1": {"S": "%s"}, "h2": {"N": "%s"}, "r1": {"N": "%s"}, "r2": {"B": "%s"},
                 "more": {"S": "not projected"}}
                """.formatted(key, h1, h2, r1, r2));
    }

    private static String body(String condition) {
        var values = new StringBuilder();
        for (var value :
                new String[] {":h1 {\"S\": \"a\"}", ":h2 {\"N\": \"1\"}", ":r1 {\"N\": \"50\"}", ":r2 {\"B\": \"AQ==\"}"
                }) {
            if (condition.contains(value.substring(0, 3))) {
                values.append(values.isEmpty() ? "" : ", ")
                        .append("\"%s\": %s".formatted(value.substring(0, 3), value.substring(4)));
            }
        }
        return """
                {"TableName": "several", "IndexName": "gsi", "KeyConditionExpression": "%s",
                 "ExpressionAttributeValues": {%s}}
                """.formatted(condition, values);
    }
}
