package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.behaviour.TestTables.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is read from indexes: sparse, as they project, and by Select. */
class IndexReadsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String FULL = """
            {"pk": {"S": "p"}, "sk": {"S": "1"}, "gsiPk": {"S": "g"}, "lsiSk": {"S": "l"}, "keysPk": {"S": "k"},
             "proj": {"S": "projected"}, "rest": {"S": "rest"}}
            """;

    private static final String INCLUDED = """
            {"pk": {"S": "p"}, "sk": {"S": "1"}, "gsiPk": {"S": "g"}, "proj": {"S": "projected"}}
            """;

    @BeforeAll
    static void fill() {
        TABLES.put("projecting", FULL);
        TABLES.put("projecting", """
                {"pk": {"S": "p"}, "sk": {"S": "2"}, "rest": {"S": "in no index"}}
                """);
    }

    @Test
    void anIndexAnswersWhatItProjects() {
        TABLES.same(query("gsi", "gsiPk = :v", "g", ""), found(INCLUDED));
        TABLES.same(query("keys", "keysPk = :v", "k", ""), found("""
                {"pk": {"S": "p"}, "sk": {"S": "1"}, "keysPk": {"S": "k"}}
                """));
        TABLES.same(query("lsi", "pk = :v", "p", "\"ConsistentRead\": true,"), found(FULL));
        TABLES.same(query("keysOnly", "pk = :v", "p", ""), found("""
                {"pk": {"S": "p"}, "sk": {"S": "1"}, "lsiSk": {"S": "l"}}
                """));
    }

    @ParameterizedTest
    @CsvSource({"gsi", "keys", "lsi", "keysOnly"})
    void aScanOfAnIndexSeesOnlyWhatItHolds(String index) {
        TABLES.same(TABLES.call("Scan", """
                {"TableName": "projecting", "IndexName": "%s", "Select": "COUNT"}
                """.formatted(index)), """
                {"Count": 1, "ScannedCount": 1}
                """);
    }

    @Test
    void allProjectedIsWhatTheIndexHolds() {
        TABLES.same(query("gsi", "gsiPk = :v", "g", "\"Select\": \"ALL_PROJECTED_ATTRIBUTES\","), found(INCLUDED));
    }

    @Test
    void aLocalIndexFetchesWhatItLacks() {
        TABLES.same(query("keysOnly", "pk = :v", "p", "\"Select\": \"ALL_ATTRIBUTES\","), found(FULL));
        TABLES.same(query("keysOnly", "pk = :v", "p", "\"ProjectionExpression\": \"rest\","), found("""
                {"rest": {"S": "rest"}}
                """));
    }

    @Test
    void aGlobalIndexDoesNot() {
        assertThat(refusal("gsi", "gsiPk = :v", "\"Select\": \"ALL_ATTRIBUTES\","))
                .isEqualTo("One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported "
                        + "for global secondary index gsi because its projection type is not ALL");
        assertThat(refusal("gsi", "gsiPk = :v", "\"ProjectionExpression\": \"rest\","))
                .isEqualTo("One or more parameter values were invalid: Global secondary index gsi does not project "
                        + "[rest]");
    }

    @Test
    void aGlobalIndexIsNeverConsistent() {
        assertThat(refusal("gsi", "gsiPk = :v", "\"ConsistentRead\": true,"))
                .isEqualTo("Consistent reads are not supported on global secondary indexes");
        assertThat(TABLES.refuse("Scan", """
                {"TableName": "projecting", "IndexName": "gsi", "ConsistentRead": true}
                """))
                .isEqualTo(new Refusal(
                        "ValidationException", "Consistent reads are not supported on global secondary indexes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALL_ATTRIBUTES | pk "
                        + "| Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES",
                "COUNT | pk | Cannot specify the ProjectionExpression when choosing to get only the Count",
                "ALL_PROJECTED_ATTRIBUTES | "
                        + "| ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName",
                "SPECIFIC_ATTRIBUTES | "
                        + "| Must specify the AttributesToGet or ProjectionExpression when choosing to get "
                        + "SPECIFIC_ATTRIBUTES",
            })
    void selectAndProjectionMustAgree(String select, String projection, String message) {
        var members = "\"Select\": \"%s\"%s"
                .formatted(
                        select, projection == null ? "" : ", \"ProjectionExpression\": \"%s\"".formatted(projection));
        assertThat(TABLES.refuse("Query", """
                        {"TableName": "range", "KeyConditionExpression": "pk = :p",
                         "ExpressionAttributeValues": {":p": {"S": "p"}}, %s}
                        """.formatted(members)).message()).contains(message);
        assertThat(TABLES.refuse("Scan", """
                        {"TableName": "range", %s}
                        """.formatted(members)).message()).contains(message);
    }

    /** Key attributes of the table are no keys of the index. */
    @Test
    void aFilterOfAnIndexMayNameTheTablesKeyButNotItsOwn() {
        TABLES.same(query("gsi", "gsiPk = :v", "g", "\"FilterExpression\": \"sk <> pk\","), found(INCLUDED));
        assertThat(refusal("gsi", "gsiPk = :v", "\"FilterExpression\": \"gsiPk = :v\","))
                .isEqualTo("Filter Expression can only contain non-primary key attributes: "
                        + "Primary key attribute: gsiPk");
    }

    @Test
    void anItemLeavesAnIndexWithItsKey() {
        var key = """
                {"pk": {"S": "moving"}, "sk": {"S": "1"}}
                """;
        TABLES.put("projecting", """
                {"pk": {"S": "moving"}, "sk": {"S": "1"}, "gsiPk": {"S": "from"}}
                """);
        update(key, "SET gsiPk = :v", "\"to\"");
        assertThat(count("from")).isZero();
        assertThat(count("to")).isEqualTo(1);
        TABLES.call("UpdateItem", """
                {"TableName": "projecting", "Key": %s, "UpdateExpression": "REMOVE gsiPk"}
                """.formatted(key));
        assertThat(count("to")).isZero();
        TABLES.delete("projecting", key);
    }

    private static int count(String hash) {
        return query("gsi", "gsiPk = :v", hash, "\"Select\": \"COUNT\",")
                .path("Count")
                .intValue();
    }

    private static void update(String key, String expression, String value) {
        TABLES.call("UpdateItem", """
                {"TableName": "projecting", "Key": %s, "UpdateExpression": "%s",
                 "ExpressionAttributeValues": {":v": {"S": %s}}}
                """.formatted(key, expression, value));
    }

    private static String refusal(String index, String condition, String more) {
        return TABLES.refuse("Query", body(index, condition, "g", more)).message();
    }

    private static JsonNode query(String index, String condition, String value, String more) {
        return TABLES.call("Query", body(index, condition, value, more));
    }

    private static String body(String index, String condition, String value, String more) {
        return """
                {"TableName": "projecting", "IndexName": "%s", %s "KeyConditionExpression": "%s",
                 "ExpressionAttributeValues": {":v": {"S": "%s"}}}
                """.formatted(index, more, condition, value);
    }

    private static String found(String item) {
        return """
                {"Items": [%s], "Count": 1, "ScannedCount": 1}
                """.formatted(item);
    }
}
