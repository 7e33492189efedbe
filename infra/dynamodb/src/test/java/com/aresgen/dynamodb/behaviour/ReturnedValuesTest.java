package com.aresgen.dynamodb.behaviour;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a write returns of the item, before or after it, and on a failed condition. */
class ReturnedValuesTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String KEY = """
            {"pk": {"S": "r"}}
            """;

    private static final String ITEM = """
            {"pk": {"S": "r"}, "n": {"N": "1"}, "kept": {"S": "k"}, "gone": {"S": "g"},
             "m": {"M": {"a": {"S": "1"}, "b": {"S": "2"}}}, "l": {"L": [{"S": "0"}, {"S": "1"}, {"S": "2"}]},
             "tags": {"SS": ["x"]}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET n = n + :n           | UPDATED_OLD | '{\"n\": {\"N\": \"1\"}}'",
                "SET n = n + :n           | UPDATED_NEW | '{\"n\": {\"N\": \"6\"}}'",
                "SET created = :n         | UPDATED_OLD | ",
                "SET created = :n         | UPDATED_NEW | '{\"created\": {\"N\": \"5\"}}'",
                "SET m.a = :n             | UPDATED_OLD | '{\"m\": {\"M\": {\"a\": {\"S\": \"1\"}}}}'",
                "SET m.a = :n             | UPDATED_NEW | '{\"m\": {\"M\": {\"a\": {\"N\": \"5\"}}}}'",
                "SET m.a = :n, m.c = :n   | UPDATED_NEW "
                        + "| '{\"m\": {\"M\": {\"a\": {\"N\": \"5\"}, \"c\": {\"N\": \"5\"}}}}'",
                "SET l[1] = :n            | UPDATED_OLD | '{\"l\": {\"L\": [{\"S\": \"1\"}]}}'",
                "SET l[1] = :n            | UPDATED_NEW | '{\"l\": {\"L\": [{\"N\": \"5\"}]}}'",
                "REMOVE gone              | UPDATED_OLD | '{\"gone\": {\"S\": \"g\"}}'",
                "REMOVE gone              | UPDATED_NEW | ",
                "REMOVE gone SET n = :n   | UPDATED_NEW | '{\"n\": {\"N\": \"5\"}}'",
                "REMOVE m.a               | UPDATED_OLD | '{\"m\": {\"M\": {\"a\": {\"S\": \"1\"}}}}'",
                "REMOVE l[1], l[3]        | UPDATED_OLD | '{\"l\": {\"L\": [{\"S\": \"1\"}]}}'",
                "REMOVE l[1]              | UPDATED_NEW | '{\"l\": {\"L\": [{\"S\": \"2\"}]}}'", // it moved there
                "SET l[100] = :n          | UPDATED_NEW | ", // it is not there
                "SET l[1] = :n, m.a = :n  | UPDATED_OLD "
                        + "| '{\"l\": {\"L\": [{\"S\": \"1\"}]}, \"m\": {\"M\": {\"a\": {\"S\": \"1\"}}}}'",
                "SET n = :n, created = :n | UPDATED_OLD | '{\"n\": {\"N\": \"1\"}}'",
                "ADD n :n                 | UPDATED_NEW | '{\"n\": {\"N\": \"6\"}}'",
            })
    void anUpdateReturnsThePathsThatItNames(String expression, String which, String attributes) {
        TABLES.put("hash", ITEM);
        TABLES.same(
                TABLES.call("UpdateItem", """
                {"TableName": "hash", "Key": %s, "UpdateExpression": "%s", "ReturnValues": "%s"%s}
                """.formatted(KEY, expression, which, expression.contains(":n") ? """
                , "ExpressionAttributeValues": {":n": {"N": "5"}}
                """ : "")),
                answer(attributes));
    }

    @Test
    void allIsTheWholeItem() {
        TABLES.put("hash", KEY);
        var update = """
                {"TableName": "hash", "Key": {"pk": {"S": "r"}}, "UpdateExpression": "SET n = :n",
                 "ExpressionAttributeValues": {":n": {"N": "5"}}, "ReturnValues": "%s"}
                """;
        TABLES.same(TABLES.call("UpdateItem", update.formatted("ALL_OLD")), answer(KEY));
        TABLES.same(TABLES.call("UpdateItem", update.formatted("ALL_NEW")), answer("""
                {"pk": {"S": "r"}, "n": {"N": "5"}}
                """));
        TABLES.same(TABLES.call("UpdateItem", update.formatted("NONE")), "{}");
    }

    @Test
    void anItemThatWasNotStoredIsNotReturned() {
        TABLES.delete("hash", KEY);
        for (var which : new String[] {"ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"}) {
            TABLES.same(TABLES.call("UpdateItem", """
                    {"TableName": "hash", "Key": %s, "UpdateExpression": "REMOVE n", "ReturnValues": "%s"}
                    """.formatted(KEY, which)), "{}");
        }
    }

    @Test
    void nothingOldIsNoMember() {
        TABLES.delete("hash", KEY);
        TABLES.same(TABLES.call("DeleteItem", """
                {"TableName": "hash", "Key": %s, "ReturnValues": "ALL_OLD"}
                """.formatted(KEY)), "{}");
        TABLES.same(TABLES.call("UpdateItem", """
                {"TableName": "hash", "Key": %s, "UpdateExpression": "SET n = :n", "ReturnValues": "ALL_OLD",
                 "ExpressionAttributeValues": {":n": {"N": "5"}}}
                """.formatted(KEY)), "{}");
        TABLES.delete("hash", KEY);
        var put = """
                {"TableName": "hash", "Item": %s, "ReturnValues": "ALL_OLD"}
                """.formatted(ITEM);
        TABLES.same(TABLES.call("PutItem", put), "{}");
        TABLES.same(TABLES.call("PutItem", put), answer(ITEM));
        TABLES.same(TABLES.call("DeleteItem", """
                {"TableName": "hash", "Key": %s, "ReturnValues": "ALL_OLD"}
                """.formatted(KEY)), answer(ITEM));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PutItem    | '\"Item\": {\"pk\": {\"S\": \"r\"}}'",
                "UpdateItem | '\"Key\": {\"pk\": {\"S\": \"r\"}}, \"UpdateExpression\": \"REMOVE kept\"'",
                "DeleteItem | '\"Key\": {\"pk\": {\"S\": \"r\"}}'",
            })
    void aFailedConditionReturnsTheItemOnRequest(String operation, String members) {
        TABLES.put("hash", ITEM);
        var body = """
                {"TableName": "hash", %s, "ConditionExpression": "n > :n",
                 "ExpressionAttributeValues": {":n": {"N": "5"}}%s}
                """;
        var failure = """
                {"__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
                 "message": "The conditional request failed"%s}
                """;
        TABLES.same(TABLES.fail(operation, body.formatted(members, "")), failure.formatted(""));
        TABLES.same(TABLES.fail(operation, body.formatted(members, """
                        , "ReturnValuesOnConditionCheckFailure": "ALL_OLD"
                        """)), failure.formatted(", \"Item\": " + ITEM));
        TABLES.same(TABLES.get("hash", KEY), ITEM);
    }

    @Test
    void aFailedConditionStoresAndReturnsNothingWhereNothingWas() {
        TABLES.delete("hash", KEY);
        TABLES.same(TABLES.fail("UpdateItem", """
                {"TableName": "hash", "Key": %s, "UpdateExpression": "ADD hits :n",
                 "ConditionExpression": "attribute_exists(pk)", "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
                 "ExpressionAttributeValues": {":n": {"N": "5"}}}
                """.formatted(KEY)), """
                {"__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
                 "message": "The conditional request failed"}
                """);
        TABLES.same(TABLES.call("GetItem", """
                {"TableName": "hash", "Key": %s}
                """.formatted(KEY)), "{}");
    }

    /** Only tables with a local index have item collections. */
    @Test
    void itemCollectionMetricsAreARangeOfWholeGigabytes() {
        var put = """
                {"TableName": "%s", "Item": {"pk": {"S": "c"}, "sk": {"S": "1"}}, "ReturnItemCollectionMetrics": "%s"}
                """;
        TABLES.same(TABLES.call("PutItem", put.formatted("indexed", "SIZE")), """
                {"ItemCollectionMetrics": {"ItemCollectionKey": {"pk": {"S": "c"}}, "SizeEstimateRangeGB": [0, 1]}}
                """);
        TABLES.same(TABLES.call("PutItem", put.formatted("indexed", "NONE")), "{}");
        TABLES.same(TABLES.call("PutItem", put.formatted("range", "SIZE")), "{}");
    }

    private static String answer(String attributes) {
        return attributes == null ? "{}" : "{\"Attributes\": %s}".formatted(attributes);
    }
}
