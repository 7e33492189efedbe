package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Scans: filters, counts, segments. */
class ScansTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @BeforeAll
    static void fill() {
        for (var i = 0; i < 60; i++) {
            TABLES.put("range", """
                    {"pk": {"S": "%d"}, "sk": {"S": "a"}, "third": {"N": "%d"}}
                    """.formatted(i, i % 3));
            TABLES.put("range", """
                    {"pk": {"S": "%d"}, "sk": {"S": "b"}, "third": {"N": "%d"}}
                    """.formatted(i, i % 3));
        }
    }

    @Test
    void aScanReadsAll() {
        var all = scan("");
        assertThat(all.path("Count").intValue()).isEqualTo(120);
        assertThat(all.path("ScannedCount").intValue()).isEqualTo(120);
        assertThat(keys(all)).doesNotHaveDuplicates();
    }

    @Test
    void aFilterChoosesAndTheScanCountsWhatItRead() {
        var some = scan("""
                , "FilterExpression": "third = :two AND begins_with(pk, :five)", "ProjectionExpression": "pk, sk",
                  "ExpressionAttributeValues": {":two": {"N": "2"}, ":five": {"S": "5"}}
                """);
        assertThat(keys(some))
                .containsExactlyInAnyOrder("5a", "5b", "50a", "50b", "53a", "53b", "56a", "56b", "59a", "59b");
        assertThat(some.path("ScannedCount").intValue()).isEqualTo(120);
        assertThat(some.path("Items").path(0).has("third")).isFalse();
    }

    @Test
    void aCountHasNoItems() {
        TABLES.same(scan("""
                , "Select": "COUNT", "FilterExpression": "third = :two",
                  "ExpressionAttributeValues": {":two": {"N": "2"}}
                """), """
                {"Count": 40, "ScannedCount": 120}
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void segmentsShareTheTable(int segments) {
        var seen = new ArrayList<String>();
        for (var segment = 0; segment < segments; segment++) {
            var page = scan(", \"Segment\": %d, \"TotalSegments\": %d, \"Limit\": 11".formatted(segment, segments));
            seen.addAll(keys(page));
            while (page.has("LastEvaluatedKey")) {
                page = scan(", \"Segment\": %d, \"TotalSegments\": %d, \"ExclusiveStartKey\": %s"
                        .formatted(segment, segments, page.path("LastEvaluatedKey")));
                seen.addAll(keys(page));
            }
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void segmentsAreOfLikeSize() {
        for (var segment = 0; segment < 3; segment++) {
            assertThat(scan(", \"Segment\": %d, \"TotalSegments\": 3".formatted(segment))
                            .path("Count")
                            .intValue())
                    .isBetween(15, 70);
        }
    }

    /** A wrong operand is refused before anything is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begins_with(absent, :n) | Incorrect operand type for operator or function",
                "contains(absent, #x)    | An expression attribute name used in the document path is not defined",
            })
    void aFilterIsCheckedEvenIfNothingWouldBeFound(String filter, String message) {
        var values = filter.contains(":n") ? ", \"ExpressionAttributeValues\": {\":n\": {\"N\": \"5\"}}" : "";
        assertThat(TABLES.refuse("Scan", """
                        {"TableName": "hash", "FilterExpression": "%s"%s}
                        """.formatted(filter, values)).message())
                .startsWith("Invalid FilterExpression: " + message);
    }

    private static JsonNode scan(String more) {
        return TABLES.call("Scan", """
                {"TableName": "range"%s}
                """.formatted(more));
    }

    private static List<String> keys(JsonNode page) {
        return page.path("Items").values().stream()
                .map(item -> item.path("pk").path("S").asString()
                        + item.path("sk").path("S").asString())
                .toList();
    }
}
