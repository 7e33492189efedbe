package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.engine.EngineSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What passes with time: items with a time to live, and the tokens of transactions. */
class ExpiryTest {
    private static final Instant START = LocalDate.of(2026, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final AtomicReference<Instant> CLOCK = new AtomicReference<>(START);

    @AutoClose
    private static final TestTables TABLES = new TestTables(
            EngineSettings.inMemory().withClock(CLOCK::get).withExpiry(Duration.ofMinutes(1), Duration.ofMillis(10)));

    @BeforeAll
    static void enable() {
        TABLES.call("UpdateTimeToLive", """
                {"TableName": "indexed", "TimeToLiveSpecification": {"Enabled": true, "AttributeName": "ends"}}
                """);
    }

    @Test
    void onlyItemsWhoseTimeIsOverAreDeletedAndLeaveTheirIndexes() throws InterruptedException {
        var second = START.getEpochSecond();
        put("over", "{\"N\": \"%d\"}".formatted(second - 1));
        put("overInFractions", "{\"N\": \"%d.75\"}".formatted(second - 1));
        put("later", "{\"N\": \"%d\"}".formatted(second + 3600));
        put("text", "{\"S\": \"%d\"}".formatted(second - 1));
        put("milliseconds", "{\"N\": \"%d\"}".formatted(START.toEpochMilli() - 1));
        put(
                "longAgo",
                "{\"N\": \"%d\"}".formatted(second - Duration.ofDays(6 * 365).toSeconds()));
        put("huge", "{\"N\": \"1%s\"}".formatted("0".repeat(30)));
        assertThat(keys()).as("the service deletes some time after").hasSize(7);
        CLOCK.set(START.plus(Duration.ofMinutes(2)));
        while (keys().size() > 5) {
            Thread.sleep(5);
        }
        assertThat(keys()).containsExactlyInAnyOrder("later", "text", "milliseconds", "longAgo", "huge");
        TABLES.same(TABLES.call("Query", """
                {"TableName": "indexed", "IndexName": "gsi", "KeyConditionExpression": "gsiPk = :g", "Select": "COUNT",
                 "ExpressionAttributeValues": {":g": {"S": "all"}}}
                """), """
                {"Count": 5, "ScannedCount": 5}
                """);
        CLOCK.set(START);
    }

    @Test
    void aTokenIsForgottenAfterTenMinutes() {
        var call = """
                {"ClientRequestToken": "passing", "TransactItems": [
                  {"Update": {"TableName": "hash", "Key": {"pk": {"S": "counter"}}, "UpdateExpression": "ADD n :one",
                     "ExpressionAttributeValues": {":one": {"N": "1"}}}}]}
                """;
        TABLES.call("TransactWriteItems", call);
        CLOCK.set(START.plus(Duration.ofMinutes(9)));
        TABLES.call("TransactWriteItems", call);
        assertThat(counter()).isEqualTo("1");
        CLOCK.set(START.plus(Duration.ofMinutes(11)));
        TABLES.call("TransactWriteItems", call);
        assertThat(counter()).isEqualTo("2");
        CLOCK.set(START);
    }

    private static void put(String key, String ends) {
        TABLES.put("indexed", """
                {"pk": {"S": "%s"}, "sk": {"S": "1"}, "gsiPk": {"S": "all"}, "ends": %s}
                """.formatted(key, ends));
    }

    private static List<String> keys() {
        return TABLES.call("Scan", """
                {"TableName": "indexed", "ConsistentRead": true}
                """).path("Items").values().stream()
                .map(item -> item.path("pk").path("S").asString())
                .toList();
    }

    private static String counter() {
        return TABLES.get("hash", "{\"pk\": {\"S\": \"counter\"}}")
                .path("n")
                .path("N")
                .asString();
    }
}
