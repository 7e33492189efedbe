package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.behaviour.TestTables.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Global indexes whose keys have several attributes: sorted by one after the other. */
class MultiAttributeKeysTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String[][] ITEMS = {
        {"p1", "T", "live", "b", "r1"},
        {"p2", "T", "live", "a", "r2"},
        {"p3", "T", "live", "a", "r1"},
        {"p4", "T", "draft", "c", "r1"},
        {"p5", "F", "live", "a", "r0"},
        {"p6", "T", "live", "", "r1"}, // without c: not in the index
    };

    @BeforeAll
    static void fill() {
        TABLES.call("CreateTable", """
                {"TableName": "several", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"},
                   {"AttributeName": "h", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"},
                   {"AttributeName": "b", "AttributeType": "S"}, {"AttributeName": "c", "AttributeType": "S"},
                   {"AttributeName": "d", "AttributeType": "S"}],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "GlobalSecondaryIndexes": [{"IndexName": "gsi", "Projection": {"ProjectionType": "ALL"},
                   "KeySchema": [{"AttributeName": "h", "KeyType": "HASH"},
                     {"AttributeName": "a", "KeyType": "RANGE"}, {"AttributeName": "b", "KeyType": "RANGE"},
                     {"AttributeName": "c", "KeyType": "RANGE"}, {"AttributeName": "d", "KeyType": "RANGE"}]}]}
                """);
        for (var item : ITEMS) {
            TABLES.put("several", """
                    {"h": {"S": "o1"}, "pk": {"S": "%s"}, "a": {"S": "%s"}, "b": {"S": "%s"}%s, "d": {"S": "%s"}}
                    """.formatted(
                            item[0],
                            item[1],
                            item[2],
                            item[3].isEmpty() ? "" : ", \"c\": {\"S\": \"%s\"}".formatted(item[3]),
                            item[4]));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h = :h                                                        | p5 p4 p3 p2 p1",
                "h = :h AND a = :a                                             | p4 p3 p2 p1",
                "h = :h AND a = :a AND b = :b                                  | p3 p2 p1",
                "b = :b AND h = :h AND a = :a                                  | p3 p2 p1",
                "h = :h AND a = :a AND b < :b                                  | p4",
                "h = :h AND a = :a AND b = :b AND c = :c                       | p3 p2",
                "h = :h AND a = :a AND b = :b AND c > :c                       | p1",
                "h = :h AND a = :a AND b = :b AND c = :c AND begins_with(d, :d) | p3 p2",
                "h = :h AND a = :a AND b = :b AND c = :c AND d BETWEEN :x AND :x | p3",
            })
    void itemsAreFoundInTheOrderOfTheKey(String condition, String expected) {
        assertThat(keys(query(condition, ""))).isEqualTo(expected);
    }

    @Test
    void theOrderCanBeReversed() {
        assertThat(keys(query("h = :h AND a = :a", ", \"ScanIndexForward\": false")))
                .isEqualTo("p1 p2 p3 p4");
    }

    @Test
    void aPagesKeyHasAllAttributesOfBothKeys() {
        var first = query("h = :h AND a = :a", ", \"Limit\": 2");
        assertThat(keys(first)).isEqualTo("p4 p3");
        assertThat(first.path("LastEvaluatedKey").propertyNames())
                .containsExactlyInAnyOrder("a", "b", "c", "d", "h", "pk");
        assertThat(keys(query("h = :h AND a = :a", ", \"ExclusiveStartKey\": " + first.path("LastEvaluatedKey"))))
                .isEqualTo("p2 p1");
    }

    @ParameterizedTest
    @CsvSource({
        "h = :h AND a = :a AND c = :c, b, c",
        "h = :h AND a = :a AND b > :b AND c = :c, b, c",
        "h = :h AND b = :b, a, b"
    })
    void allBeforeTheLastMustBeEqualities(String condition, String missing, String named) {
        assertThat(TABLES.refuse("Query", body(condition, "")))
                .isEqualTo(new Refusal(
                        "ValidationException",
                        ("RANGE key attributes %s must have equality conditions specified in the query because a "
                                        + "condition is present on key attribute %s")
                                .formatted(missing, named)));
    }

    private static JsonNode query(String condition, String more) {
        return TABLES.call("Query", body(condition, more));
    }

    private static String body(String condition, String more) {
        var values = new StringBuilder("\":h\": {\"S\": \"o1\"}");
        for (var value : new String[] {"a T", "b live", "c a", "d r", "x r1"}) {
            if (condition.contains(":" + value.charAt(0))) {
                values.append(", \":%s\": {\"S\": \"%s\"}".formatted(value.substring(0, 1), value.substring(2)));
            }
        }
        return """
                {"TableName": "several", "IndexName": "gsi", "KeyConditionExpression": "%s",
                 "ExpressionAttributeValues": {%s}%s}
                """.formatted(condition, values, more);
    }

    private static String keys(JsonNode page) {
        return String.join(
                " ",
                page.path("Items").values().stream()
                        .map(item -> item.path("pk").path("S").asString())
                        .toList());
    }
}
