package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Pages of queries and scans: by Limit, by one megabyte, and with keys that are alike in an index. */
class PagesTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String QUERY = """
            "KeyConditionExpression": "pk = :p", "ExpressionAttributeValues": {":p": {"S": "p"}}
            """;

    @BeforeAll
    static void fill() {
        for (var i = 0; i < 10; i++) {
            TABLES.put("indexed", """
                    {"pk": {"S": "p"}, "sk": {"S": "%d"}, "gsiPk": {"S": "tied"}, "lsiSk": {"S": "%s"},
                     "parity": {"S": "%s"}}
                    """.formatted(i, i % 3 == 0 ? "x" : "y", i % 2 == 0 ? "even" : "odd"));
        }
        for (var i = 0; i < 20; i++) {
            TABLES.put("range", """
                    {"pk": {"S": "p"}, "sk": {"S": "%02d"}, "d": {"S": "%s"}}
                    """.formatted(i, "x".repeat(60_000)));
        }
    }

    @Test
    void aFullPageHasAKeyAlsoIfNothingFollows() {
        assertThat(page("indexed", "Query", QUERY + ", \"Limit\": 11").has("LastEvaluatedKey"))
                .isFalse();
        var full = page("indexed", "Query", QUERY + ", \"Limit\": 10");
        TABLES.same(full.path("LastEvaluatedKey"), """
                {"pk": {"S": "p"}, "sk": {"S": "9"}}
                """);
        TABLES.same(page("indexed", "Query", QUERY + ", \"ExclusiveStartKey\": " + full.path("LastEvaluatedKey")), """
                {"Items": [], "Count": 0, "ScannedCount": 0}
                """);
    }

    @Test
    void limitCountsWhatIsReadAndNotWhatIsFound() {
        var page = page("indexed", "Query", """
                "KeyConditionExpression": "pk = :p", "FilterExpression": "parity = :even", "Limit": 3,
                "Select": "COUNT", "ExpressionAttributeValues": {":p": {"S": "p"}, ":even": {"S": "even"}}
                """);
        TABLES.same(page, """
                {"Count": 2, "ScannedCount": 3, "LastEvaluatedKey": {"pk": {"S": "p"}, "sk": {"S": "2"}}}
                """);
    }

    @Test
    void aPageWithoutAnythingFoundLeadsOn() {
        TABLES.same(page("indexed", "Scan", """
                "FilterExpression": "parity = :none", "Limit": 1,
                "ExpressionAttributeValues": {":none": {"S": "none"}}
                """), """
                {"Items": [], "Count": 0, "ScannedCount": 1,
                 "LastEvaluatedKey": {"pk": {"S": "p"}, "sk": {"S": "0"}}}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Query | 3 | " + "'\"KeyConditionExpression\": \"pk = :p\", "
                        + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"p\"}}' | 0 1 2 3 4 5 6 7 8 9 | pk sk",
                "Query | 4 | " + "'\"KeyConditionExpression\": \"pk = :p\", \"ScanIndexForward\": false, "
                        + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"p\"}}' | 9 8 7 6 5 4 3 2 1 0 | pk sk",
                "Query | 4 | " + "'\"IndexName\": \"lsi\", \"KeyConditionExpression\": \"pk = :p\", "
                        + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"p\"}}' | 0 3 6 9 1 2 4 5 7 8 "
                        + "| pk sk lsiSk",
                "Query | 1 | " + "'\"IndexName\": \"gsi\", \"KeyConditionExpression\": \"gsiPk = :p\", "
                        + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"tied\"}}' | * | gsiPk pk sk",
                "Query | 3 | " + "'\"IndexName\": \"gsi\", \"KeyConditionExpression\": \"gsiPk = :p\", "
                        + "\"ScanIndexForward\": false, "
                        + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"tied\"}}' | * | gsiPk pk sk",
                "Scan  | 3 | '\"ConsistentRead\": true'   | * | pk sk",
                "Scan  | 3 | '\"IndexName\": \"lsi\"'     | * | pk sk lsiSk",
                "Scan  | 3 | '\"IndexName\": \"gsi\"'     | * | gsiPk pk sk",
            })
    void pagesFollowEachOtherWithoutGapOrRepetition(
            String operation, int limit, String members, String order, String keys) {
        var seen = new ArrayList<String>();
        @Nullable JsonNode start = null;
        do {
            var page = page(
                    "indexed",
                    operation,
                    members + ", \"Limit\": " + limit + (start == null ? "" : ", \"ExclusiveStartKey\": " + start));
            page.path("Items")
                    .forEach(item -> seen.add(item.path("sk").path("S").asString()));
            start = page.get("LastEvaluatedKey");
            if (start != null) {
                assertThat(start.propertyNames()).containsExactlyInAnyOrder(keys.split(" "));
            }
        } while (start != null);
        if (order.equals("*")) {
            assertThat(seen).hasSize(10).doesNotHaveDuplicates();
        } else {
            assertThat(seen).isEqualTo(List.of(order.split(" ")));
        }
    }

    /** The item that reaches one megabyte is the last of its page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Query | '\"KeyConditionExpression\": \"pk = :p\", "
                        + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"p\"}}'",
                "Query | '\"KeyConditionExpression\": \"pk = :p\", \"ProjectionExpression\": \"sk\", "
                        + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"p\"}}'",
                "Scan  | '\"ConsistentRead\": true'",
            })
    void aPageEndsAtOneMegabyte(String operation, String members) {
        var first = page("range", operation, members);
        assertThat(first.path("Count").intValue()).isBetween(17, 18);
        var second = page("range", operation, members + ", \"ExclusiveStartKey\": " + first.path("LastEvaluatedKey"));
        assertThat(first.path("Count").intValue() + second.path("Count").intValue())
                .isEqualTo(20);
        assertThat(second.has("LastEvaluatedKey")).isFalse();
        assertThat(page("range", operation, members + ", \"Limit\": 5")
                        .path("Count")
                        .intValue())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"KeyConditionExpression\": \"pk = :p\", \"ExpressionAttributeValues\": {\":p\": {\"S\": \"p\"}}, "
                        + "\"ExclusiveStartKey\": {\"bad\": {\"S\": \"p\"}}'",
                "'\"IndexName\": \"gsi\", \"KeyConditionExpression\": \"gsiPk = :p\", "
                        + "\"ExpressionAttributeValues\": {\":p\": {\"S\": \"p\"}}, "
                        + "\"ExclusiveStartKey\": {\"pk\": {\"S\": \"p\"}}'",
            })
    void aKeyThatIsNoneIsRefused(String members) {
        assertThat(TABLES.refuse("Query", """
                        {"TableName": "indexed", %s}
                        """.formatted(members)).message())
                .startsWith("The provided starting key is invalid");
    }

    private static JsonNode page(String table, String operation, String members) {
        return TABLES.call(operation, """
                {"TableName": "%s", %s}
                """.formatted(table, members));
    }
}
