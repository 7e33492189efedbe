package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a write costs: the table by the larger of both items, each index by what it stores. */
class CapacityOfWritesTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String FULL = """
            {"pk": {"S": "a"}, "sk": {"S": "1"}, "gsiPk": {"S": "g"}, "lsiSk": {"S": "L"},
             "proj": {"S": "p"}, "rest": {"S": "o"}}
            """;

    @BeforeEach
    void empty() {
        TABLES.delete("indexed", """
                {"pk": {"S": "a"}, "sk": {"S": "1"}}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                         | 1 | 0 | 0",
                ", \"gsiPk\": {\"S\": \"g\"}                              | 1 | 1 | 0",
                ", \"lsiSk\": {\"S\": \"L\"}                              | 1 | 0 | 1",
                ", \"gsiPk\": {\"S\": \"g\"}, \"lsiSk\": {\"S\": \"L\"}   | 1 | 1 | 1",
            })
    void aNewItemCostsOneWriteForEachIndexThatHoldsIt(String more, int table, int gsi, int lsi) {
        var item = """
                {"pk": {"S": "a"}, "sk": {"S": "1"}%s}
                """.formatted(more == null ? "" : more);
        assertThat(put(item)).isEqualTo(units(table, gsi, lsi));
    }

    @Test
    void theSameItemAgainCostsNoIndexAnything() {
        assertThat(put(FULL)).isEqualTo(units(1, 1, 1));
        assertThat(put(FULL)).isEqualTo(units(1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET rest = :v   | 1 | 0 | 1", // not projected into the global index; the local one holds everything
                "SET proj = :v    | 1 | 1 | 1",
                "SET gsiPk = :v   | 1 | 2 | 1", // deleted there, inserted here
                "SET lsiSk = :v   | 1 | 0 | 2",
            })
    void anUpdateCostsEachIndexWhatChangesThere(String expression, int table, int gsi, int lsi) {
        put(FULL);
        assertThat(update(expression, """
                , "ExpressionAttributeValues": {":v": {"S": "changed"}}
                """)).isEqualTo(units(table, gsi, lsi));
    }

    @Test
    void removingAnIndexKeyCostsTheDeletion() {
        put(FULL);
        assertThat(update("REMOVE gsiPk", "")).isEqualTo(units(1, 1, 1));
    }

    @Test
    void aDeletionCostsEachIndexThatHeldTheItem() {
        put(FULL);
        assertThat(delete()).isEqualTo(units(1, 1, 1));
        put("""
                {"pk": {"S": "a"}, "sk": {"S": "1"}, "rest": {"S": "o"}}
                """);
        assertThat(delete()).isEqualTo(units(1, 0, 0));
        assertThat(delete()).isEqualTo(units(1, 0, 0)); // nothing was there
    }

    @Test
    void totalIsTheSumWithoutItsParts() {
        var answer = TABLES.call("PutItem", """
                {"TableName": "indexed", "ReturnConsumedCapacity": "TOTAL", "Item": %s}
                """.formatted(FULL));
        TABLES.same(answer, """
                {"ConsumedCapacity": {"TableName": "indexed", "CapacityUnits": 3}}
                """);
    }

    @Test
    void noneIsNothing() {
        TABLES.same(TABLES.call("PutItem", """
                {"TableName": "indexed", "ReturnConsumedCapacity": "NONE", "Item": %s}
                """.formatted(FULL)), "{}");
    }

    @Test
    void aBatchSumsUpEachTable() {
        TABLES.same(TABLES.call("BatchWriteItem", """
                        {"ReturnConsumedCapacity": "INDEXES", "RequestItems": {"indexed": [
                           {"PutRequest": {"Item": {"pk": {"S": "b"}, "sk": {"S": "1"}, "gsiPk": {"S": "g"}}}},
                           {"PutRequest": {"Item": {"pk": {"S": "c"}, "sk": {"S": "1"}}}}]}}
                        """), """
                        {"UnprocessedItems": {}, "ConsumedCapacity": [{"TableName": "indexed", "CapacityUnits": 3,
                          "Table": {"CapacityUnits": 2}, "GlobalSecondaryIndexes": {"gsi": {"CapacityUnits": 1}}}]}
                        """);
        TABLES.delete("indexed", """
                {"pk": {"S": "b"}, "sk": {"S": "1"}}
                """);
        TABLES.delete("indexed", """
                {"pk": {"S": "c"}, "sk": {"S": "1"}}
                """);
    }

    /** Names and key take 4 bytes: 1,020 more fill the first kilobyte. */
    @ParameterizedTest
    @CsvSource({"1020, 1", "1021, 2", "2044, 2", "2045, 3"})
    void aWriteCostsOneUnitForEachKilobyteBegun(int length, int expected) {
        assertThat(putOfLength("w", length)).isEqualTo(expected);
        assertThat(putOfLength("w", 1)).as("the larger of both items counts").isEqualTo(expected);
        assertThat(putOfLength("w", 1)).isEqualTo(1);
    }

    private static double putOfLength(String key, int length) {
        return TABLES.call("PutItem", """
                {"TableName": "hash", "ReturnConsumedCapacity": "TOTAL",
                 "Item": {"pk": {"S": "%s"}, "d": {"S": "%s"}}}
                """.formatted(key, "x".repeat(length)))
                .path("ConsumedCapacity")
                .path("CapacityUnits")
                .doubleValue();
    }

    private static String put(String item) {
        return spent("PutItem", "\"Item\": " + item);
    }

    private static String update(String expression, String more) {
        return spent("UpdateItem", """
                "Key": {"pk": {"S": "a"}, "sk": {"S": "1"}}, "UpdateExpression": "%s"%s
                """.formatted(expression, more));
    }

    private static String delete() {
        return spent("DeleteItem", """
                "Key": {"pk": {"S": "a"}, "sk": {"S": "1"}}
                """);
    }

    /** The units of table, global and local index; an index that cost nothing must not be named. */
    private static String spent(String operation, String members) {
        var capacity = TABLES.call(operation, """
                {"TableName": "indexed", "ReturnConsumedCapacity": "INDEXES", %s}
                """.formatted(members)).path("ConsumedCapacity");
        assertThat(capacity.toString()).doesNotContain("ReadCapacityUnits", "WriteCapacityUnits", "keys");
        var table = capacity.path("Table").path("CapacityUnits").intValue();
        var gsi = capacity.path("GlobalSecondaryIndexes").path("gsi").path("CapacityUnits");
        var lsi = capacity.path("LocalSecondaryIndexes").path("lsi").path("CapacityUnits");
        assertThat(gsi.isMissingNode()).isEqualTo(!capacity.has("GlobalSecondaryIndexes"));
        assertThat(lsi.isMissingNode()).isEqualTo(!capacity.has("LocalSecondaryIndexes"));
        assertThat(capacity.path("CapacityUnits").intValue()).isEqualTo(table + gsi.asInt(0) + lsi.asInt(0));
        return units(table, gsi.asInt(0), lsi.asInt(0));
    }

    private static String units(int table, int gsi, int lsi) {
        return "table %d, global index %d, local index %d".formatted(table, gsi, lsi);
    }
}
