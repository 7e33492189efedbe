package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a read costs: by what was read, before filter and projection. */
class CapacityOfReadsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @BeforeAll
    static void fill() {
        for (var i = 0; i < 6; i++) {
            TABLES.put("indexed", """
                    {"pk": {"S": "p"}, "sk": {"S": "%d"}, "gsiPk": {"S": "g"}, "proj": {"S": "%s"},
                     "filler": {"S": "%s"}}
                    """.formatted(i, i == 0 ? "yes" : "no", "x".repeat(1000)));
        }
    }

    /** Names and key take 4 bytes: 4,092 more fill the first four kilobytes. */
    @ParameterizedTest
    @CsvSource({"1, true, 1", "1, false, 0.5", "4092, true, 1", "4093, true, 2", "4093, false, 1", "8188, false, 1"})
    void aGetCostsOneUnitForEachFourKilobytes(int length, boolean consistent, double expected) {
        TABLES.put("hash", """
                {"pk": {"S": "r"}, "d": {"S": "%s"}}
                """.formatted("x".repeat(length)));
        assertThat(units("GetItem", """
                {"TableName": "hash", "Key": {"pk": {"S": "r"}}, "ConsistentRead": %s, "ProjectionExpression": "pk",
                 "ReturnConsumedCapacity": "TOTAL"}
                """.formatted(consistent))).isEqualTo(expected);
    }

    @Test
    void anItemThatIsNotThereCostsTheMinimum() {
        TABLES.same(TABLES.call("GetItem", """
                        {"TableName": "hash", "Key": {"pk": {"S": "none"}}, "ReturnConsumedCapacity": "INDEXES"}
                        """), """
                        {"ConsumedCapacity":
                          {"TableName": "hash", "CapacityUnits": 0.5, "Table": {"CapacityUnits": 0.5}}}
                        """);
    }

    /** Six items of a little more than a kilobyte: two times four kilobytes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                          | 6",
                ", \"FilterExpression\": \"proj = :y\"                     | 1",
                ", \"FilterExpression\": \"filler = :y\"                   | 0",
                ", \"FilterExpression\": \"proj = :y\", \"Select\": \"COUNT\" | 1",
                ", \"FilterExpression\": \"proj = :y\", \"ProjectionExpression\": \"sk\" | 1",
            })
    void filterAndProjectionSaveNothing(String more, int count) {
        var filtered = more == null ? "" : more;
        var values = filtered.contains(":y") ? ", \":y\": {\"S\": \"yes\"}" : "";
        var query = """
                {"TableName": "indexed", "KeyConditionExpression": "pk = :p", "ReturnConsumedCapacity": "TOTAL",
                 "ExpressionAttributeValues": {":p": {"S": "p"}%s}%s}
                """.formatted(values, filtered);
        assertThat(TABLES.call("Query", query).path("Count").intValue()).isEqualTo(count);
        assertThat(units("Query", query)).isEqualTo(1.0);
        var scan = """
                {"TableName": "indexed", "ConsistentRead": true, "ReturnConsumedCapacity": "TOTAL"%s%s}
                """.formatted(
                values.isEmpty() ? "" : ", \"ExpressionAttributeValues\": {\":y\": {\"S\": \"yes\"}}", filtered);
        assertThat(units("Scan", scan)).isEqualTo(2.0);
    }

    @Test
    void aQueryOfAnIndexNamesTheIndexAndATableThatCostNothing() {
        TABLES.same(TABLES.call("Query", """
                        {"TableName": "indexed", "IndexName": "gsi", "KeyConditionExpression": "gsiPk = :g",
                         "ExpressionAttributeValues": {":g": {"S": "g"}}, "Select": "COUNT",
                         "ReturnConsumedCapacity": "INDEXES"}
                        """), """
                        {"Count": 6, "ScannedCount": 6, "ConsumedCapacity": {"TableName": "indexed",
                          "CapacityUnits": 0.5, "Table": {"CapacityUnits": 0},
                          "GlobalSecondaryIndexes": {"gsi": {"CapacityUnits": 0.5}}}}
                        """);
    }

    @Test
    void aQueryOfTheTableNamesNoIndex() {
        TABLES.same(TABLES.call("Query", """
                        {"TableName": "indexed", "KeyConditionExpression": "pk = :p", "Select": "COUNT",
                         "ExpressionAttributeValues": {":p": {"S": "p"}}, "ConsistentRead": true,
                         "ReturnConsumedCapacity": "INDEXES"}
                        """), """
                        {"Count": 6, "ScannedCount": 6, "ConsumedCapacity": {"TableName": "indexed",
                          "CapacityUnits": 2, "Table": {"CapacityUnits": 2}}}
                        """);
    }

    @Test
    void aBatchOfReadsCostsEachItemAloneAlsoThoseThatAreNotThere() {
        TABLES.put("hash", """
                {"pk": {"S": "b"}}
                """);
        TABLES.same(TABLES.call("BatchGetItem", """
                        {"ReturnConsumedCapacity": "TOTAL", "RequestItems": {"hash":
                           {"Keys": [{"pk": {"S": "b"}}, {"pk": {"S": "none"}}], "ConsistentRead": true}}}
                        """), """
                        {"Responses": {"hash": [{"pk": {"S": "b"}}]}, "UnprocessedKeys": {},
                         "ConsumedCapacity": [{"TableName": "hash", "CapacityUnits": 2}]}
                        """);
    }

    private static double units(String operation, String body) {
        return TABLES.call(operation, body)
                .path("ConsumedCapacity")
                .path("CapacityUnits")
                .doubleValue();
    }
}
