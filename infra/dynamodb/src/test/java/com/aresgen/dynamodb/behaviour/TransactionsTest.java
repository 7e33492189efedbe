package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.behaviour.TestTables.Refusal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Transactions: all actions or none, reasons in the order of the actions, tokens. */
class TransactionsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @Test
    void allActionsAreMade() {
        TABLES.put("hash", item("updated", "before"));
        TABLES.put("hash", item("deleted", "before"));
        TABLES.put("hash", item("checked", "before"));
        TABLES.same(TABLES.call("TransactWriteItems", """
                {"TransactItems": [
                  {"Put": {"TableName": "range", "Item": {"pk": {"S": "put"}, "sk": {"S": "1"}}}},
                  {"Update": {"TableName": "hash", "Key": {"pk": {"S": "updated"}}, "UpdateExpression": "SET d = :d",
                     "ConditionExpression": "(d = :before AND attribute_exists(pk))",
                     "ExpressionAttributeValues": {":d": {"S": "after"}, ":before": {"S": "before"}}}},
                  {"Delete": {"TableName": "hash", "Key": {"pk": {"S": "deleted"}},
                     "ConditionExpression": "attribute_exists(d)"}},
                  {"ConditionCheck": {"TableName": "hash", "Key": {"pk": {"S": "checked"}},
                     "ConditionExpression": "attribute_exists(d)"}}]}
                """), "{}");
        TABLES.same(TABLES.call("TransactGetItems", """
                {"TransactItems": [
                  {"Get": {"TableName": "hash", "Key": {"pk": {"S": "updated"}}, "ProjectionExpression": "d"}},
                  {"Get": {"TableName": "hash", "Key": {"pk": {"S": "deleted"}}}},
                  {"Get": {"TableName": "range", "Key": {"pk": {"S": "put"}, "sk": {"S": "1"}}}}]}
                """), """
                {"Responses": [{"Item": {"d": {"S": "after"}}}, {}, {"Item": {"pk": {"S": "put"}, "sk": {"S": "1"}}}]}
                """);
    }

    @Test
    void oneFailedConditionUndoesAllAndEveryActionHasItsReason() {
        TABLES.put("hash", item("x1", "old"));
        TABLES.put("hash", item("x2", "old"));
        TABLES.same(TABLES.fail("TransactWriteItems", """
                {"TransactItems": [
                  {"Put": {"TableName": "hash", "Item": {"pk": {"S": "x0"}}}},
                  {"Put": {"TableName": "hash", "Item": {"pk": {"S": "x1"}},
                     "ConditionExpression": "attribute_not_exists(pk)"}},
                  {"Update": {"TableName": "hash", "Key": {"pk": {"S": "x2"}}, "UpdateExpression": "REMOVE d",
                     "ConditionExpression": "attribute_not_exists(d)",
                     "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}},
                  {"ConditionCheck": {"TableName": "hash", "Key": {"pk": {"S": "x3"}},
                     "ConditionExpression": "attribute_exists(pk)",
                     "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}}]}
                """), """
                {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
                 "Message": "Transaction cancelled, please refer cancellation reasons for specific reasons \
                [None, ConditionalCheckFailed, ConditionalCheckFailed, ConditionalCheckFailed]",
                 "CancellationReasons": [
                   {"Code": "None"},
                   {"Code": "ConditionalCheckFailed", "Message": "The conditional request failed"},
                   {"Code": "ConditionalCheckFailed", "Message": "The conditional request failed",
                    "Item": {"pk": {"S": "x2"}, "d": {"S": "old"}}},
                   {"Code": "ConditionalCheckFailed", "Message": "The conditional request failed"}]}
                """);
        assertThat(TABLES.get("hash", "{\"pk\": {\"S\": \"x0\"}}").isMissingNode())
                .isTrue();
        TABLES.same(TABLES.get("hash", "{\"pk\": {\"S\": \"x2\"}}"), item("x2", "old"));
    }

    @Test
    void aTokenMakesATransactionOnce() {
        var call = """
                {"ClientRequestToken": "once", "TransactItems": [
                  {"Update": {"TableName": "hash", "Key": {"pk": {"S": "counter"}}, "UpdateExpression": "ADD n :n",
                     "ExpressionAttributeValues": {":n": {"N": "%d"}}}}]}
                """;
        TABLES.call("TransactWriteItems", call.formatted(1));
        TABLES.same(TABLES.call("TransactWriteItems", call.formatted(1)), "{}");
        assertThat(TABLES.refuse("TransactWriteItems", call.formatted(2)).type())
                .isEqualTo("IdempotentParameterMismatchException");
        TABLES.same(TABLES.get("hash", "{\"pk\": {\"S\": \"counter\"}}").path("n"), """
                {"N": "1"}
                """);
    }

    /** A transaction that was cancelled has not used up its token. */
    @Test
    void aCancelledTransactionMayBeMadeLater() {
        var call = """
                {"ClientRequestToken": "again", "TransactItems": [
                  {"Update": {"TableName": "hash", "Key": {"pk": {"S": "later"}}, "UpdateExpression": "SET d = :d",
                     "ConditionExpression": "attribute_exists(pk)",
                     "ExpressionAttributeValues": {":d": {"S": "after"}}}}]}
                """;
        assertThat(TABLES.refuse("TransactWriteItems", call).type()).isEqualTo("TransactionCanceledException");
        TABLES.put("hash", item("later", "before"));
        TABLES.call("TransactWriteItems", call);
        TABLES.same(TABLES.get("hash", "{\"pk\": {\"S\": \"later\"}}"), item("later", "after"));
    }

    @Test
    void noItemIsNamedTwice() {
        var message = "Transaction request cannot include multiple operations on one item";
        assertThat(TABLES.refuse("TransactWriteItems", """
                {"TransactItems": [
                  {"Put": {"TableName": "hash", "Item": {"pk": {"S": "twice"}}}},
                  {"ConditionCheck": {"TableName": "hash", "Key": {"pk": {"S": "twice"}},
                     "ConditionExpression": "attribute_exists(pk)"}}]}
                """)).isEqualTo(new Refusal("ValidationException", message));
        assertThat(TABLES.refuse("TransactGetItems", """
                {"TransactItems": [
                  {"Get": {"TableName": "hash", "Key": {"pk": {"S": "twice"}}}},
                  {"Get": {"TableName": "hash", "Key": {"pk": {"S": "twice"}}}}]}
                """)).isEqualTo(new Refusal("ValidationException", message));
    }

    @Test
    void aTableThatIsNotThereIsNoReasonButAnError() {
        assertThat(TABLES.refuse("TransactWriteItems", """
                {"TransactItems": [{"Put": {"TableName": "none", "Item": {"pk": {"S": "x"}}}}]}
                """))
                .isEqualTo(new Refusal("ResourceNotFoundException", "Requested resource not found"));
        assertThat(TABLES.refuse("TransactGetItems", """
                {"TransactItems": [{"Get": {"TableName": "none", "Key": {"pk": {"S": "x"}}}}]}
                """))
                .isEqualTo(new Refusal("ResourceNotFoundException", "Requested resource not found"));
    }

    @Test
    void oneHundredActionsAreTheMost() {
        TABLES.call("TransactWriteItems", puts(100, 1));
        assertThat(TABLES.refuse("TransactWriteItems", puts(101, 1)).message())
                .startsWith("1 validation error detected: Value ")
                .endsWith("failed to satisfy constraint: Member must have length less than or equal to 100");
        assertThat(TABLES.call("TransactGetItems", gets(100)).path("Responses").size())
                .isEqualTo(100);
        assertThat(TABLES.refuse("TransactGetItems", gets(101)).message())
                .endsWith("failed to satisfy constraint: Member must have length less than or equal to 100");
        assertThat(TABLES.refuse("TransactWriteItems", puts(0, 1)).message())
                .endsWith("failed to satisfy constraint: Member must have length greater than or equal to 1");
    }

    /** The request counts, not the items: to delete more is fine, to set more is not. */
    @Test
    void fourMegabytesOfRequestAreTheMost() {
        TABLES.call("TransactWriteItems", puts(10, 400_000));
        assertThat(TABLES.refuse("TransactWriteItems", puts(11, 400_000)).message())
                .contains("size cannot exceed 4194304 bytes");
        assertThat(TABLES.refuse("TransactWriteItems", many(11, """
                        {"Update": {"TableName": "hash", "Key": {"pk": {"S": "many%%d"}}, "UpdateExpression": "SET d = :d",
                           "ExpressionAttributeValues": {":d": {"S": "%s"}}}}
                        """.formatted("x".repeat(400_000))))
                        .message())
                .contains("size cannot exceed 4194304 bytes");
        TABLES.put("hash", item("many10", "x".repeat(400_000)));
        TABLES.call("TransactWriteItems", many(11, """
                {"Delete": {"TableName": "hash", "Key": {"pk": {"S": "many%d"}}}}
                """));
    }

    private static String puts(int count, int length) {
        return many(count, """
                {"Put": {"TableName": "hash", "Item": {"pk": {"S": "many%%d"}, "d": {"S": "%s"}}}}
                """.formatted("x".repeat(length)));
    }

    private static String gets(int count) {
        return many(count, """
                {"Get": {"TableName": "hash", "Key": {"pk": {"S": "get%d"}}}}
                """);
    }

    private static String many(int count, String action) {
        return IntStream.range(0, count)
                .mapToObj(action::formatted)
                .collect(Collectors.joining(",", "{\"TransactItems\": [", "]}"));
    }

    private static String item(String key, String value) {
        return """
                {"pk": {"S": "%s"}, "d": {"S": "%s"}}
                """.formatted(key, value);
    }
}
