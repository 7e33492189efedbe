package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.behaviour.TestTables.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that do not fit the table: an empty one is refused, one of the wrong type cancels the transaction. */
class TransactionKeysTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String PUT = """
            {"Put": {"TableName": "%s", "Item": {"pk": %s}}}
            """;
    private static final String UPDATE = """
            {"Update": {"TableName": "%s", "Key": {"pk": %s}, "UpdateExpression": "REMOVE d"}}
            """;
    private static final String DELETE = """
            {"Delete": {"TableName": "%s", "Key": {"pk": %s}}}
            """;
    private static final String CHECK = """
            {"ConditionCheck": {"TableName": "%s", "Key": {"pk": %s},
              "ConditionExpression": "attribute_not_exists(pk)"}}
            """;

    @ParameterizedTest
    @CsvSource({"N, '{\"N\": \"5\"}'", "L, '{\"L\": [{\"S\": \"x\"}]}'", "M, '{\"M\": {}}'"})
    void aKeyOfTheWrongTypeCancels(String type, String key) {
        assertThat(reason(PUT, key))
                .isEqualTo("One or more parameter values were invalid: Type mismatch for key pk expected: S actual: "
                        + type);
        for (var action : new String[] {UPDATE, DELETE, CHECK}) {
            assertThat(reason(action, key)).isEqualTo("The provided key element does not match the schema");
        }
    }

    @ParameterizedTest
    @CsvSource({"hash, '{\"S\": \"\"}', string", "bytes, '{\"B\": \"\"}', binary"})
    void anEmptyKeyIsRefused(String table, String key, String kind) {
        if (table.equals("bytes")) {
            TABLES.call("CreateTable", """
                    {"TableName": "bytes", "BillingMode": "PAY_PER_REQUEST",
                     "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "B"}],
                     "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}
                    """);
        }
        for (var action : new String[] {PUT, UPDATE, DELETE, CHECK}) {
            assertThat(TABLES.refuse("TransactWriteItems", call(action, table, key)))
                    .isEqualTo(new Refusal(
                            "ValidationException",
                            ("One or more parameter values are not valid. The AttributeValue for a key attribute "
                                            + "cannot contain an empty %s value. Key: pk")
                                    .formatted(kind)));
        }
    }

    /** The first key that does not fit ends the checks: neither the next one nor any condition is looked at. */
    @Test
    void onlyTheFirstMisfitIsReported() {
        TABLES.same(TABLES.fail("TransactWriteItems", """
                                {"TransactItems": [
                                  {"Put": {"TableName": "hash", "Item": {"pk": {"S": "fits"}},
                                     "ConditionExpression": "attribute_exists(pk)"}},
                                  {"Put": {"TableName": "hash", "Item": {"pk": {"N": "7"}}}},
                                  {"Put": {"TableName": "hash", "Item": {"pk": {"N": "8"}}}}]}
                                """).path("CancellationReasons"), """
                        [{"Code": "None"},
                         {"Code": "ValidationError", "Message": "One or more parameter values were invalid: \
                        Type mismatch for key pk expected: S actual: N"},
                         {"Code": "None"}]
                        """);
    }

    private static String reason(String action, String key) {
        var failure = TABLES.fail("TransactWriteItems", call(action, "hash", key));
        assertThat(failure.path("__type").asString()).endsWith("#TransactionCanceledException");
        assertThat(failure.path("CancellationReasons").path(0).path("Code").asString())
                .isEqualTo("ValidationError");
        return failure.path("CancellationReasons").path(0).path("Message").asString();
    }

    private static String call(String action, String table, String key) {
        return "{\"TransactItems\": [%s]}".formatted(action.formatted(table, key));
    }
}
