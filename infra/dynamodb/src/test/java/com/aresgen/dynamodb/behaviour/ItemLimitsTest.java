package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.behaviour.TestTables.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest and the deepest item, by each way of writing one, and empty values. */
class ItemLimitsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final int LARGEST = 409_600;
    /** Names and key of the items here. */
    private static final int NAMES = 4;

    private static final String PUT = "Item size has exceeded the maximum allowed size";
    private static final String UPDATE = "Item size to update has exceeded the maximum allowed size";
    private static final String DEEP = "Nesting Levels have exceeded supported limits: "
            + "Attributes in the item have nested levels beyond supported limit";

    @Test
    void aPutTakesAnItemOf400KilobytesAndNoByteMore() {
        TABLES.put("hash", item(LARGEST));
        assertThat(TABLES.refuse("PutItem", """
                {"TableName": "hash", "Item": %s}
                """.formatted(item(LARGEST + 1))))
                .isEqualTo(new Refusal("ValidationException", PUT));
    }

    @Test
    void soDoesABatch() {
        var batch = """
                {"RequestItems": {"hash": [{"PutRequest": {"Item": %s}}]}}
                """;
        TABLES.call("BatchWriteItem", batch.formatted(item(LARGEST)));
        assertThat(TABLES.refuse("BatchWriteItem", batch.formatted(item(LARGEST + 1))))
                .isEqualTo(new Refusal("ValidationException", PUT));
    }

    @Test
    void anUpdateCountsTheFinishedItem() {
        TABLES.call("UpdateItem", update(LARGEST));
        assertThat(TABLES.refuse("UpdateItem", update(LARGEST + 1)))
                .isEqualTo(new Refusal("ValidationException", UPDATE));
    }

    @Test
    void aTransactionKnowsThePutBeforehandAndTheUpdateOnlyInside() {
        var put = """
                {"TransactItems": [{"Put": {"TableName": "hash", "Item": %s}}]}
                """;
        TABLES.call("TransactWriteItems", put.formatted(item(LARGEST)));
        assertThat(TABLES.refuse("TransactWriteItems", put.formatted(item(LARGEST + 1))))
                .isEqualTo(new Refusal("ValidationException", PUT));
        var updates = """
                {"TransactItems": [{"Update": %s}]}
                """;
        TABLES.call("TransactWriteItems", updates.formatted(update(LARGEST)));
        TABLES.same(
                TABLES.fail("TransactWriteItems", updates.formatted(update(LARGEST + 1)))
                        .path("CancellationReasons"),
                """
                        [{"Code": "ValidationError", "Message": "%s"}]
                        """.formatted(UPDATE));
    }

    /** A list costs 3 bytes and one for each element, a map also its names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"L\": [{\"S\": \"%s\"}]}                         | 4",
                "{\"L\": [{\"BOOL\": true}, {\"S\": \"%s\"}]}       | 6",
                "{\"M\": {\"name\": {\"S\": \"%s\"}}}               | 8",
                "{\"M\": {\"n\": {\"NULL\": true}, \"m\": {\"S\": \"%s\"}}} | 8",
                "{\"SS\": [\"ab\", \"%s\"]}                         | 2",
                "{\"SS\": [\"\u00fc\", \"%s\"]}                     | 2",
            })
    void documentsAndSetsAreMeasured(String value, int overhead) {
        var item = "{\"pk\": {\"S\": \"k\"}, \"d\": " + value + "}";
        TABLES.put("hash", item.formatted("x".repeat(LARGEST - NAMES - overhead)));
        assertThat(TABLES.refuse("PutItem", """
                        {"TableName": "hash", "Item": %s}
                        """.formatted(item.formatted("x".repeat(LARGEST - NAMES - overhead + 1)))))
                .isEqualTo(new Refusal("ValidationException", PUT));
    }

    @Test
    void thirtyTwoLevelsAreTheDeepest() {
        var put = """
                {"TableName": "hash", "Item": {"pk": {"S": "k"}, "d": %s}}
                """;
        TABLES.call("PutItem", put.formatted(nested(31)));
        assertThat(TABLES.refuse("PutItem", put.formatted(nested(32))))
                .isEqualTo(new Refusal("ValidationException", DEEP));
    }

    @Test
    void thirtyTwoLevelsAreTheDeepestInBatchesTransactionsAndConditions() {
        assertThat(TABLES.refuse("BatchWriteItem", """
                {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"S": "k"}, "d": %s}}}]}}
                """.formatted(nested(32))).message())
                .contains(DEEP);
        assertThat(TABLES.refuse("TransactWriteItems", """
                        {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "k"}, "d": %s}}}]}
                        """.formatted(nested(32))))
                .isEqualTo(new Refusal("ValidationException", DEEP));
        var conditional = """
                {"TableName": "hash", "Key": {"pk": {"S": "none"}}, "UpdateExpression": "SET e = :e",
                 "ConditionExpression": "d = :d",
                 "ExpressionAttributeValues": {":e": {"S": "e"}, ":d": %s}}
                """;
        assertThat(TABLES.refuse("UpdateItem", conditional.formatted(nested(31)))
                        .type())
                .isEqualTo("ConditionalCheckFailedException");
        assertThat(TABLES.refuse("UpdateItem", conditional.formatted(nested(32)))
                        .message())
                .contains(DEEP);
    }

    @Test
    void anUpdateCannotNestDeeper() {
        TABLES.put("hash", """
                {"pk": {"S": "k"}, "d": %s}
                """.formatted(nested(31)));
        assertThat(TABLES.refuse("UpdateItem", """
                {"TableName": "hash", "Key": {"pk": {"S": "k"}}, "UpdateExpression": "SET e = :e, e2 = :e",
                 "ExpressionAttributeValues": {":e": %s}}
                """.formatted(nested(32))).message())
                .contains(DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"S\": \"\"}",
                "{\"B\": \"\"}",
                "{\"L\": []}",
                "{\"M\": {}}",
                "{\"L\": [{\"S\": \"\"}, {\"B\": \"\"}, {\"M\": {}}]}",
                "{\"SS\": [\"\"]}",
                "{\"BS\": [\"\"]}",
                "{\"M\": {\"tags\": {\"SS\": [\"\", \"a\"]}}}",
                "{\"NULL\": true}"
            })
    void emptyValuesAreStored(String value) {
        TABLES.put("hash", """
                {"pk": {"S": "empty"}, "d": %s}
                """.formatted(value));
        TABLES.same(TABLES.get("hash", """
                {"pk": {"S": "empty"}}
                """).path("d"), value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"SS\": []} | An string set  may not be empty",
                "{\"NS\": []} | An number set  may not be empty",
                "{\"BS\": []} | Binary sets should not be empty",
                "{\"M\": {\"a\": {\"SS\": []}}} | An string set  may not be empty",
                "{\"L\": [{\"NS\": []}]} | An number set  may not be empty",
            })
    void emptySetsAreNot(String value, String message) {
        assertThat(TABLES.refuse("PutItem", """
                        {"TableName": "hash", "Item": {"pk": {"S": "empty"}, "d": %s}}
                        """.formatted(value)))
                .isEqualTo(new Refusal("ValidationException", "One or more parameter values were invalid: " + message));
    }

    private static String item(int bytes) {
        return """
                {"pk": {"S": "k"}, "d": {"S": "%s"}}
                """.formatted("x".repeat(bytes - NAMES));
    }

    private static String update(int bytes) {
        return """
                {"TableName": "hash", "Key": {"pk": {"S": "k"}}, "UpdateExpression": "SET d = :d",
                 "ExpressionAttributeValues": {":d": {"S": "%s"}}}
                """.formatted("x".repeat(bytes - NAMES));
    }

    private static String nested(int levels) {
        return "{\"M\": {\"n\": ".repeat(levels) + "{\"S\": \"leaf\"}" + "}}".repeat(levels);
    }
}
