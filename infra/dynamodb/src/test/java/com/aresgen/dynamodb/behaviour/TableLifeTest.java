package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.behaviour.TestTables.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tables from creation to deletion, and how they are described and listed. */
class TableLifeTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @Test
    void aTableIsDescribed() {
        var table = describe("range");
        assertThat(table.path("TableName").asString()).isEqualTo("range");
        assertThat(table.path("TableStatus").asString()).isEqualTo("ACTIVE");
        TABLES.same(table.path("KeySchema"), """
                [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}]
                """);
        assertThat(table.path("TableArn").asString()).matches("arn:aws:dynamodb:[a-z0-9-]+:\\d{12}:table/range");
        assertThat(table.path("TableId").asString())
                .isNotEmpty()
                .isEqualTo(describe("range").path("TableId").asString());
        assertThat(table.path("CreationDateTime").isNumber()).isTrue();
        assertThat(table.path("BillingModeSummary").path("BillingMode").asString())
                .isEqualTo("PAY_PER_REQUEST");
        TABLES.same(table.path("ProvisionedThroughput"), """
                {"NumberOfDecreasesToday": 0, "ReadCapacityUnits": 0, "WriteCapacityUnits": 0}
                """);
        assertThat(table.has("ItemCount")).isTrue();
        assertThat(table.has("TableSizeBytes")).isTrue();
        assertThat(table.has("GlobalSecondaryIndexes")).isFalse();
    }

    @Test
    void indexesAreDescribed() {
        var table = describe("indexed");
        var global = table.path("GlobalSecondaryIndexes").path(0);
        assertThat(global.path("IndexStatus").asString()).isEqualTo("ACTIVE");
        assertThat(global.path("IndexArn").asString())
                .isEqualTo(table.path("TableArn").asString() + "/index/gsi");
        TABLES.same(global.path("Projection"), """
                {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["proj"]}
                """);
        var local = table.path("LocalSecondaryIndexes").path(0);
        assertThat(local.has("IndexStatus")).isFalse();
        assertThat(local.path("IndexArn").asString()).endsWith("/index/lsi");
        TABLES.same(local.path("Projection"), """
                {"ProjectionType": "ALL"}
                """);
    }

    @Test
    void throughputAndBillingChange() {
        TABLES.call("CreateTable", """
                {"TableName": "billed", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}}
                """);
        assertThat(TABLES.refuse("UpdateTable", throughput(5, 5)).type()).isEqualTo("ValidationException");
        assertThat(TABLES.refuse("UpdateTable", throughput(0, 5)).type()).isEqualTo("ValidationException");
        TABLES.call("UpdateTable", throughput(20, 15));
        var provisioned = describe("billed").path("ProvisionedThroughput");
        assertThat(provisioned.path("ReadCapacityUnits").intValue()).isEqualTo(20);
        assertThat(provisioned.path("WriteCapacityUnits").intValue()).isEqualTo(15);
        assertThat(TABLES.refuse("UpdateTable", """
                {"TableName": "billed", "BillingMode": "PAY_PER_REQUEST",
                 "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}}
                """).type()).isEqualTo("ValidationException");
        for (var i = 0; i < 2; i++) {
            TABLES.call("UpdateTable", """
                    {"TableName": "billed", "BillingMode": "PAY_PER_REQUEST"}
                    """);
            assertThat(describe("billed")
                            .path("BillingModeSummary")
                            .path("BillingMode")
                            .asString())
                    .isEqualTo("PAY_PER_REQUEST");
        }
    }

    @Test
    void aDeletedTableTakesItsItemsAlong() {
        var create = """
                {"TableName": "brief", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}
                """;
        TABLES.call("CreateTable", create);
        assertThat(TABLES.refuse("CreateTable", create))
                .isEqualTo(new Refusal("ResourceInUseException", "Table already exists: brief"));
        TABLES.put("brief", """
                {"pk": {"S": "a"}}
                """);
        var deleted = TABLES.call("DeleteTable", """
                {"TableName": "brief"}
                """).path("TableDescription");
        assertThat(deleted.path("TableStatus").asString()).isEqualTo("DELETING");
        assertThat(TABLES.refuse("DescribeTable", """
                {"TableName": "brief"}
                """))
                .isEqualTo(new Refusal(
                        "ResourceNotFoundException", "Requested resource not found: Table: brief not found"));
        assertThat(TABLES.refuse("GetItem", """
                {"TableName": "brief", "Key": {"pk": {"S": "a"}}}
                """))
                .isEqualTo(new Refusal("ResourceNotFoundException", "Requested resource not found"));
        TABLES.call("CreateTable", create);
        TABLES.same(TABLES.call("Scan", """
                {"TableName": "brief"}
                """), """
                {"Items": [], "Count": 0, "ScannedCount": 0}
                """);
        TABLES.call("DeleteTable", """
                {"TableName": "brief"}
                """);
    }

    @Test
    void tablesAreListedByName() {
        var first = TABLES.call("ListTables", """
                {"Limit": 2, "ExclusiveStartTableName": "brief"}
                """);
        TABLES.same(first, """
                {"TableNames": ["hash", "indexed"], "LastEvaluatedTableName": "indexed"}
                """);
        TABLES.same(TABLES.call("ListTables", """
                {"ExclusiveStartTableName": "indexed"}
                """), """
                {"TableNames": ["numbers", "projecting", "range"]}
                """);
    }

    private static JsonNode describe(String table) {
        return TABLES.call("DescribeTable", """
                {"TableName": "%s"}
                """.formatted(table)).path("Table");
    }

    private static String throughput(int read, int write) {
        return """
                {"TableName": "billed", "BillingMode": "PROVISIONED",
                 "ProvisionedThroughput": {"ReadCapacityUnits": %d, "WriteCapacityUnits": %d}}
                """.formatted(read, write);
    }
}
