package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Batches of writes and reads, of several tables. */
class BatchesTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @Test
    void aBatchPutsAndDeletesInSeveralTables() {
        TABLES.put("hash", """
                {"pk": {"S": "deleted"}}
                """);
        TABLES.same(TABLES.call("BatchWriteItem", """
                {"RequestItems": {
                  "hash": [{"PutRequest": {"Item": {"pk": {"S": "put"}, "d": {"N": "1.0"}}}},
                           {"DeleteRequest": {"Key": {"pk": {"S": "deleted"}}}},
                           {"DeleteRequest": {"Key": {"pk": {"S": "none"}}}}],
                  "range": [{"PutRequest": {"Item": {"pk": {"S": "put"}, "sk": {"S": "1"}}}}]}}
                """), """
                {"UnprocessedItems": {}}
                """);
        TABLES.same(TABLES.call("BatchGetItem", """
                {"RequestItems": {
                  "hash": {"Keys": [{"pk": {"S": "put"}}, {"pk": {"S": "deleted"}}], "ConsistentRead": true},
                  "range": {"Keys": [{"pk": {"S": "put"}, "sk": {"S": "2"}}]},
                  "numbers": {"Keys": [{"pk": {"S": "none"}, "sk": {"N": "1"}}]}}}
                """), """
                {"Responses": {"hash": [{"pk": {"S": "put"}, "d": {"N": "1"}}], "range": [], "numbers": []},
                 "UnprocessedKeys": {}}
                """);
    }

    @Test
    void aBatchFindsAllThatIsThere() {
        for (var i = 0; i < 5; i++) {
            TABLES.put("hash", """
                    {"pk": {"S": "%d"}}
                    """.formatted(i));
        }
        var found = TABLES.call("BatchGetItem", """
                {"RequestItems": {"hash": {"Keys": [{"pk": {"S": "0"}}, {"pk": {"S": "1"}}, {"pk": {"S": "2"}},
                   {"pk": {"S": "3"}}, {"pk": {"S": "4"}}, {"pk": {"S": "5"}}]}}}
                """).path("Responses").path("hash");
        assertThat(found.values())
                .extracting(item -> item.path("pk").path("S").asString())
                .containsExactlyInAnyOrder("0", "1", "2", "3", "4");
    }

    @Test
    void collectionMetricsAreListedForEachTableWithALocalIndex() {
        var metrics = """
                "ItemCollectionMetrics": {"indexed": [
                  {"ItemCollectionKey": {"pk": {"S": "c"}}, "SizeEstimateRangeGB": [0, 1]}]}
                """;
        TABLES.same(TABLES.call("BatchWriteItem", """
                {"ReturnItemCollectionMetrics": "SIZE", "RequestItems": {
                  "hash": [{"PutRequest": {"Item": {"pk": {"S": "c"}}}}],
                  "indexed": [{"PutRequest": {"Item": {"pk": {"S": "c"}, "sk": {"S": "1"}}}}]}}
                """), "{\"UnprocessedItems\": {}, %s}".formatted(metrics));
        TABLES.same(TABLES.call("TransactWriteItems", """
                {"ReturnItemCollectionMetrics": "SIZE", "TransactItems": [
                  {"Put": {"TableName": "hash", "Item": {"pk": {"S": "c"}}}},
                  {"Delete": {"TableName": "indexed", "Key": {"pk": {"S": "c"}, "sk": {"S": "1"}}}}]}
                """), "{%s}".formatted(metrics));
    }

    /** What does not fit into 16 MB is returned as unprocessed, with the request's other members. */
    @Test
    void aBatchOfMoreThan16MegabytesIsAnsweredInPart() {
        var keys = new StringBuilder();
        for (var i = 0; i < 45; i++) {
            TABLES.put("hash", """
                    {"pk": {"S": "large%d"}, "d": {"S": "%s"}}
                    """.formatted(i, "x".repeat(390_000)));
            keys.append(i == 0 ? "" : ", ").append("""
                    {"pk": {"S": "large%d"}}
                    """.formatted(i));
        }
        var answer = TABLES.call("BatchGetItem", """
                {"RequestItems": {"hash": {"Keys": [%s], "ConsistentRead": true}}}
                """.formatted(keys));
        var found = answer.path("Responses").path("hash").size();
        assertThat(found).isBetween(40, 43);
        var rest = answer.path("UnprocessedKeys").path("hash");
        assertThat(rest.path("Keys").size()).isEqualTo(45 - found);
        assertThat(rest.path("ConsistentRead").booleanValue()).isTrue();
    }
}
