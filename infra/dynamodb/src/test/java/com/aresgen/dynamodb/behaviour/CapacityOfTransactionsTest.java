package com.aresgen.dynamodb.behaviour;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Transactions cost twice what their actions would cost alone, and only they name reads and writes apart. */
class CapacityOfTransactionsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @Test
    void eachWriteCostsTwoUnits() {
        TABLES.same(TABLES.call("TransactWriteItems", """
                        {"ReturnConsumedCapacity": "TOTAL", "TransactItems": [
                          {"Put": {"TableName": "hash", "Item": {"pk": {"S": "w1"}}}},
                          {"Put": {"TableName": "hash", "Item": {"pk": {"S": "w2"}}}}]}
                        """), """
                        {"ConsumedCapacity":
                          [{"TableName": "hash", "CapacityUnits": 4, "WriteCapacityUnits": 4}]}
                        """);
    }

    @Test
    void theTablesPartIsNamedWithIndexes() {
        TABLES.same(TABLES.call("TransactWriteItems", """
                        {"ReturnConsumedCapacity": "INDEXES", "TransactItems": [
                          {"Delete": {"TableName": "hash", "Key": {"pk": {"S": "none"}}}}]}
                        """), """
                        {"ConsumedCapacity": [{"TableName": "hash", "CapacityUnits": 2, "WriteCapacityUnits": 2,
                          "Table": {"CapacityUnits": 2, "WriteCapacityUnits": 2}}]}
                        """);
    }

    @Test
    void aConditionCheckCostsLikeAWrite() {
        TABLES.put("hash", """
                {"pk": {"S": "checked"}, "d": {"S": "%s"}}
                """.formatted("x".repeat(1500)));
        TABLES.same(TABLES.call("TransactWriteItems", """
                        {"ReturnConsumedCapacity": "TOTAL", "TransactItems": [
                          {"ConditionCheck": {"TableName": "hash", "Key": {"pk": {"S": "checked"}},
                             "ConditionExpression": "attribute_exists(pk)"}}]}
                        """), """
                        {"ConsumedCapacity":
                          [{"TableName": "hash", "CapacityUnits": 4, "WriteCapacityUnits": 4}]}
                        """);
    }

    @Test
    void eachReadCostsTwoUnitsAlsoOfAnItemThatIsNotThere() {
        TABLES.put("hash", """
                {"pk": {"S": "r"}}
                """);
        TABLES.same(TABLES.call("TransactGetItems", """
                        {"ReturnConsumedCapacity": "INDEXES", "TransactItems": [
                          {"Get": {"TableName": "hash", "Key": {"pk": {"S": "r"}}}},
                          {"Get": {"TableName": "hash", "Key": {"pk": {"S": "none"}}}}]}
                        """), """
                        {"Responses": [{"Item": {"pk": {"S": "r"}}}, {}],
                         "ConsumedCapacity": [{"TableName": "hash", "CapacityUnits": 4, "ReadCapacityUnits": 4,
                           "Table": {"CapacityUnits": 4, "ReadCapacityUnits": 4}}]}
                        """);
    }

    @Test
    void eachTableHasAnEntry() {
        TABLES.same(TABLES.call("TransactGetItems", """
                        {"ReturnConsumedCapacity": "TOTAL", "TransactItems": [
                          {"Get": {"TableName": "range", "Key": {"pk": {"S": "r"}, "sk": {"S": "1"}}}},
                          {"Get": {"TableName": "hash", "Key": {"pk": {"S": "none"}}}},
                          {"Get": {"TableName": "range", "Key": {"pk": {"S": "r"}, "sk": {"S": "2"}}}}]}
                        """), """
                        {"Responses": [{}, {}, {}], "ConsumedCapacity": [
                          {"TableName": "range", "CapacityUnits": 4, "ReadCapacityUnits": 4},
                          {"TableName": "hash", "CapacityUnits": 2, "ReadCapacityUnits": 2}]}
                        """);
    }

    /** Documented: later calls with the same token return the read units of reading the items. */
    @Test
    void anIdempotentReplayCostsReads() {
        var call = """
                {"ReturnConsumedCapacity": "TOTAL", "ClientRequestToken": "capacity-token", "TransactItems": [
                  {"Put": {"TableName": "hash", "Item": {"pk": {"S": "replayed"}}}}]}
                """;
        TABLES.same(TABLES.call("TransactWriteItems", call), """
                {"ConsumedCapacity": [{"TableName": "hash", "CapacityUnits": 2, "WriteCapacityUnits": 2}]}
                """);
        TABLES.same(TABLES.call("TransactWriteItems", call), """
                {"ConsumedCapacity": [{"TableName": "hash", "CapacityUnits": 2, "ReadCapacityUnits": 2}]}
                """);
    }
}
