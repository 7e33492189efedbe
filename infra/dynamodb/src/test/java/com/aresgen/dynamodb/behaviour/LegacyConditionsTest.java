package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters from before expressions: Expected, KeyConditions, QueryFilter and ScanFilter, AttributesToGet. */
class LegacyConditionsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @BeforeAll
    static void fill() {
        TABLES.put("range", """
                {"pk": {"S": "p"}, "sk": {"S": "alpha"}, "n": {"N": "5"}, "text": {"S": "hello-world"},
                 "flag": {"BOOL": true}, "tags": {"SS": ["a", "b"]}}
                """);
        for (var key : new String[] {"beta", "gamma", "delta", "epsilon"}) {
            TABLES.put("range", """
                    {"pk": {"S": "p"}, "sk": {"S": "%s"}, "n": {"N": "1"}, "flag": {"BOOL": false}}
                    """.formatted(key));
        }
    }

    /** Each condition as Expected of a write, as QueryFilter and as ScanFilter. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | n       | EQ          | [{\"N\": \"5.0\"}]",
                "false | n       | EQ          | [{\"S\": \"5\"}]",
                "true  | n       | NE          | [{\"N\": \"6\"}]",
                "true  | n       | LT          | [{\"N\": \"10\"}]",
                "true  | n       | LE          | [{\"N\": \"5\"}]",
                "true  | n       | GT          | [{\"N\": \"-5\"}]",
                "false | n       | GE          | [{\"N\": \"5.1\"}]",
                "true  | n       | BETWEEN     | [{\"N\": \"5\"}, {\"N\": \"6\"}]",
                "true  | n       | IN          | [{\"N\": \"4\"}, {\"N\": \"5\"}]",
                "true  | text    | BEGINS_WITH | [{\"S\": \"hello\"}]",
                "true  | text    | CONTAINS    | [{\"S\": \"o-w\"}]",
                "true  | text    | NOT_CONTAINS | [{\"S\": \"x\"}]",
                "true  | tags    | CONTAINS    | [{\"S\": \"a\"}]",
                "false | tags    | CONTAINS    | [{\"S\": \"c\"}]",
                "true  | tags    | EQ          | [{\"SS\": [\"b\", \"a\"]}]",
                "true  | flag    | EQ          | [{\"BOOL\": true}]",
                "true  | n       | NOT_NULL    | []",
                "false | absent  | NOT_NULL    | []",
                "true  | absent  | NULL        | []",
            })
    void aConditionHolds(boolean holds, String attribute, String operator, String values) {
        var condition = "{\"%s\": {\"ComparisonOperator\": \"%s\"%s}}"
                .formatted(attribute, operator, values.equals("[]") ? "" : ", \"AttributeValueList\": " + values);
        assertThat(TABLES.outcome("UpdateItem", """
                        {"TableName": "range", "Key": {"pk": {"S": "p"}, "sk": {"S": "alpha"}}, "Expected": %s}
                        """.formatted(condition)))
                .isEqualTo(holds ? "held" : "ConditionalCheckFailedException");
        assertThat(TABLES.call("Query", """
                        {"TableName": "range", "QueryFilter": %s, "KeyConditions": {
                           "pk": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "p"}]},
                           "sk": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "alpha"}]}}}
                        """.formatted(condition)).path("Count").intValue())
                .isEqualTo(holds ? 1 : 0);
        var found = TABLES.call("Scan", """
                {"TableName": "range", "ScanFilter": %s, "AttributesToGet": ["sk"]}
                """.formatted(condition)).path("Items");
        assertThat(found.values().stream()
                        .anyMatch(item -> item.path("sk").path("S").asString().equals("alpha")))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EQ          | [{\"S\": \"beta\"}]                       | beta",
                "BEGINS_WITH | [{\"S\": \"al\"}]                         | alpha",
                "BETWEEN     | [{\"S\": \"beta\"}, {\"S\": \"epsilon\"}] | beta delta epsilon",
                "GT          | [{\"S\": \"delta\"}]                      | epsilon gamma",
                "LE          | [{\"S\": \"beta\"}]                       | alpha beta",
            })
    void keyConditionsFindTheSameAsAnExpression(String operator, String values, String expected) {
        var found = TABLES.call("Query", """
                {"TableName": "range", "AttributesToGet": ["sk"], "KeyConditions": {
                   "pk": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "p"}]},
                   "sk": {"ComparisonOperator": "%s", "AttributeValueList": %s}}}
                """.formatted(operator, values)).path("Items");
        assertThat(String.join(
                        " ",
                        found.values().stream()
                                .map(item -> item.path("sk").path("S").asString())
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | {\"pk\": {\"Exists\": true, \"Value\": {\"S\": \"p\"}}}",
                "true  | {\"n\": {\"Value\": {\"N\": \"5\"}}}",
                "true  | {\"absent\": {\"Exists\": false}}",
                "false | {\"n\": {\"Exists\": false}}",
                "false | {\"n\": {\"Value\": {\"N\": \"6\"}}, \"flag\": {\"Value\": {\"BOOL\": true}}}",
                "true  | {\"n\": {\"Value\": {\"N\": \"5\"}}, \"flag\": {\"Value\": {\"BOOL\": true}}}",
            })
    void expectedComparesOrAsksForExistence(boolean holds, String expected) {
        assertThat(TABLES.outcome("UpdateItem", """
                        {"TableName": "range", "Key": {"pk": {"S": "p"}, "sk": {"S": "alpha"}}, "Expected": %s}
                        """.formatted(expected)))
                .isEqualTo(holds ? "held" : "ConditionalCheckFailedException");
    }

    @Test
    void conditionsAreJoinedByAndUnlessOrIsSaid() {
        var expected = """
                {"TableName": "range", "Key": {"pk": {"S": "p"}, "sk": {"S": "alpha"}}, "Expected":
                   {"n": {"Value": {"N": "6"}}, "flag": {"Value": {"BOOL": true}}}, "ConditionalOperator": "%s"}
                """;
        assertThat(TABLES.outcome("UpdateItem", expected.formatted("OR"))).isEqualTo("held");
        assertThat(TABLES.outcome("UpdateItem", expected.formatted("AND")))
                .isEqualTo("ConditionalCheckFailedException");
    }

    @Test
    void theOldAndTheNewDoNotMix() {
        assertThat(TABLES.refuse("Query", """
                        {"TableName": "range", "KeyConditionExpression": "pk = :p",
                         "ExpressionAttributeValues": {":p": {"S": "p"}}, "KeyConditions": {
                           "pk": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "p"}]}}}
                        """).message())
                .isEqualTo("Can not use both expression and non-expression parameters in the same request: "
                        + "Non-expression parameters: {KeyConditions} "
                        + "Expression parameters: {KeyConditionExpression}");
    }
}
