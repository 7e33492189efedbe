package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projections: fragments of documents, compacted lists, and the order of sets. */
class ProjectionsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @BeforeAll
    static void fill() {
        TABLES.put("range", """
                {"pk": {"S": "p"}, "sk": {"S": "1"},
                 "m": {"M": {"a": {"S": "A"}, "b": {"S": "B"}, "c": {"M": {"d": {"S": "D"}, "e": {"S": "E"}}}}},
                 "l": {"L": [{"S": "0"}, {"M": {"x": {"N": "1"}, "y": {"N": "2"}}}, {"S": "2"}]}}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sk             | '{\"sk\": {\"S\": \"1\"}}'",
                "m.a            | '{\"m\": {\"M\": {\"a\": {\"S\": \"A\"}}}}'",
                "m.a, m.b       | '{\"m\": {\"M\": {\"a\": {\"S\": \"A\"}, \"b\": {\"S\": \"B\"}}}}'",
                "m.c.d          | '{\"m\": {\"M\": {\"c\": {\"M\": {\"d\": {\"S\": \"D\"}}}}}}'",
                "l[1]           | '{\"l\": {\"L\": [{\"M\": {\"x\": {\"N\": \"1\"}, \"y\": {\"N\": \"2\"}}}]}}'",
                "l[2], l[0]     | '{\"l\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"2\"}]}}'",
                "l[1].y, l[0]   | '{\"l\": {\"L\": [{\"S\": \"0\"}, {\"M\": {\"y\": {\"N\": \"2\"}}}]}}'",
                "l[7]           | '{}'",
                "m.absent      | '{}'",
                "m[0]           | '{}'",
                "absent, sk    | '{\"sk\": {\"S\": \"1\"}}'",
            })
    void aProjectionKeepsTheShapeOfTheItem(String projection, String item) {
        TABLES.same(TABLES.call("GetItem", """
                {"TableName": "range", "Key": {"pk": {"S": "p"}, "sk": {"S": "1"}}, "ProjectionExpression": "%s"}
                """.formatted(projection)), """
                {"Item": %s}
                """.formatted(item));
        TABLES.same(TABLES.call("BatchGetItem", """
                {"RequestItems": {"range": {"Keys": [{"pk": {"S": "p"}, "sk": {"S": "1"}}],
                   "ProjectionExpression": "%s"}}}
                """.formatted(projection)), """
                {"Responses": {"range": [%s]}, "UnprocessedKeys": {}}
                """.formatted(item));
        TABLES.same(TABLES.call("Query", """
                {"TableName": "range", "KeyConditionExpression": "pk = :p", "ProjectionExpression": "%s",
                 "ExpressionAttributeValues": {":p": {"S": "p"}}}
                """.formatted(projection)), """
                {"Items": [%s], "Count": 1, "ScannedCount": 1}
                """.formatted(item));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m, m.a", "m, m", "l[0], l", "m.a, m.a"})
    void overlappingPathsAreRefused(String projection) {
        assertThat(TABLES.refuse("GetItem", """
                        {"TableName": "range", "Key": {"pk": {"S": "p"}, "sk": {"S": "1"}},
                         "ProjectionExpression": "%s"}
                        """.formatted(projection)).message())
                .startsWith("Invalid ProjectionExpression: Two document paths overlap with each other; "
                        + "must remove or rewrite one of these paths; path one: [");
    }

    @Test
    void anUnknownNameIsRefusedEvenIfNothingWouldBeRead() {
        assertThat(TABLES.refuse("Scan", """
                        {"TableName": "range", "FilterExpression": "m = :never", "ProjectionExpression": "#unknown",
                         "ExpressionAttributeValues": {":never": {"S": "never"}}}
                        """).type()).isEqualTo("ValidationException");
    }

    /** Sets come in the service's own order: text and binary by bytes, numbers by value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"SS\": [\"b\", \"\", \"\u00e9\", \"a\", \"B\"]} | {\"SS\": [\"\", \"B\", \"a\", \"b\", \"\u00e9\"]}",
                "{\"NS\": [\"10\", \"9\", \"-1\", \"0.50\"]} | {\"NS\": [\"-1\", \"0.5\", \"9\", \"10\"]}",
                "{\"BS\": [\"/w==\", \"AQ==\", \"\"]} | {\"BS\": [\"\", \"AQ==\", \"/w==\"]}",
                "{\"L\": [{\"SS\": [\"b\", \"a\"]}]} | {\"L\": [{\"SS\": [\"a\", \"b\"]}]}",
            })
    void setsAreReadInOrder(String written, String read) {
        TABLES.put("hash", """
                {"pk": {"S": "s"}, "d": %s}
                """.formatted(written));
        TABLES.same(TABLES.get("hash", """
                {"pk": {"S": "s"}}
                """).path("d"), read);
    }
}
