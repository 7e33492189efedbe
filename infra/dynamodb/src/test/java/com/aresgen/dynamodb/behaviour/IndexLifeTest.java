package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Global indexes that are added to a table with items, and taken away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndexLifeTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @BeforeAll
    static void fill() {
        for (var item : new String[] {"1 x", "2 x", "3 y"}) {
            TABLES.put("range", """
                    {"pk": {"S": "p"}, "sk": {"S": "%s"}, "group": {"S": "%s"}, "rank": {"N": "%s"}}
                    """.formatted(item.substring(0, 1), item.substring(2), item.substring(0, 1)));
        }
        TABLES.put("range", """
                {"pk": {"S": "p"}, "sk": {"S": "4"}, "group": {"N": "5"}}
                """);
    }

    @Test
    @Order(1)
    void anIndexHoldsTheItemsThatWereThereBefore() {
        create("byGroup", "{\"AttributeName\": \"group\", \"KeyType\": \"HASH\"}", "group", "S", "ALL");
        var index = table().path("GlobalSecondaryIndexes").path(0);
        assertThat(index.path("IndexName").asString()).isEqualTo("byGroup");
        assertThat(index.path("IndexStatus").asString()).isIn("ACTIVE", "CREATING");
        TABLES.same(index.path("KeySchema"), """
                [{"AttributeName": "group", "KeyType": "HASH"}]
                """);
        // The item whose group is a number is not in the index.
        TABLES.same(TABLES.call("Scan", """
                {"TableName": "range", "IndexName": "byGroup", "Select": "COUNT"}
                """), """
                {"Count": 3, "ScannedCount": 3}
                """);
    }

    @Test
    @Order(2)
    void aSecondOneIsAddedToTheDefinitions() {
        create("byRank", "{\"AttributeName\": \"rank\", \"KeyType\": \"HASH\"}", "rank", "N", "KEYS_ONLY");
        assertThat(table().path("GlobalSecondaryIndexes").size()).isEqualTo(2);
        assertThat(table().path("AttributeDefinitions").values())
                .extracting(definition -> definition.path("AttributeName").asString())
                .containsExactlyInAnyOrder("pk", "sk", "group", "rank");
        TABLES.same(TABLES.call("Query", """
                {"TableName": "range", "IndexName": "byRank", "KeyConditionExpression": "#r = :two",
                 "ExpressionAttributeNames": {"#r": "rank"},
                 "ExpressionAttributeValues": {":two": {"N": "2"}}}
                """), """
                {"Items": [{"pk": {"S": "p"}, "sk": {"S": "2"}, "rank": {"N": "2"}}], "Count": 1, "ScannedCount": 1}
                """);
    }

    @Test
    @Order(3)
    void whatCannotBeAddedOrTakenAwayIsRefused() {
        assertThat(TABLES.refuse("UpdateTable", creation("byGroup", "group", "S"))
                        .type())
                .isEqualTo("ValidationException");
        assertThat(TABLES.refuse("UpdateTable", """
                {"TableName": "range", "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "byNothing",
                   "KeySchema": [{"AttributeName": "undefined", "KeyType": "HASH"}],
                   "Projection": {"ProjectionType": "ALL"}}}]}
                """).type()).isEqualTo("ValidationException");
        assertThat(TABLES.refuse("UpdateTable", deletion("none")).type()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @Order(4)
    void anIndexIsTakenAwayAndTheTableStays() {
        TABLES.call("UpdateTable", deletion("byGroup"));
        TABLES.call("UpdateTable", deletion("byRank"));
        assertThat(table().path("GlobalSecondaryIndexes").size()).isZero();
        assertThat(TABLES.refuse("Scan", """
                {"TableName": "range", "IndexName": "byGroup"}
                """).message())
                .isEqualTo("The table does not have the specified index: byGroup");
        assertThat(TABLES.call("Scan", """
                {"TableName": "range"}
                """).path("Count").intValue()).isEqualTo(4);
    }

    private static JsonNode table() {
        return TABLES.call("DescribeTable", """
                {"TableName": "range"}
                """).path("Table");
    }

    private static void create(String index, String key, String attribute, String type, String projection) {
        TABLES.call("UpdateTable", """
                        {"TableName": "range",
                         "AttributeDefinitions": [{"AttributeName": "%s", "AttributeType": "%s"}],
                         "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "%s", "KeySchema": [%s],
                           "Projection": {"ProjectionType": "%s"}}}]}
                        """.formatted(attribute, type, index, key, projection));
    }

    private static String creation(String index, String attribute, String type) {
        return """
                {"TableName": "range", "AttributeDefinitions": [{"AttributeName": "%s", "AttributeType": "%s"}],
                 "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "%s",
                   "KeySchema": [{"AttributeName": "%s", "KeyType": "HASH"}],
                   "Projection": {"ProjectionType": "ALL"}}}]}
                """.formatted(attribute, type, index, attribute);
    }

    private static String deletion(String index) {
        return """
                {"TableName": "range", "GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "%s"}}]}
                """.formatted(index);
    }
}
