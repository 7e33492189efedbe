package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.behaviour.TestTables.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Switching a table's time to live on and off. */
class TimeToLiveTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @Test
    void aTableHasNoneAtFirst() {
        TABLES.same(describe("range"), """
                {"TimeToLiveDescription": {"TimeToLiveStatus": "DISABLED"}}
                """);
        assertThat(TABLES.refuse("UpdateTimeToLive", update("range", false, "ttl")))
                .isEqualTo(new Refusal("ValidationException", "TimeToLive is already disabled"));
    }

    @Test
    void itIsSwitchedOnForOneAttribute() {
        TABLES.same(TABLES.call("UpdateTimeToLive", update("hash", true, "ttl")), """
                {"TimeToLiveSpecification": {"Enabled": true, "AttributeName": "ttl"}}
                """);
        TABLES.same(describe("hash"), """
                {"TimeToLiveDescription": {"TimeToLiveStatus": "ENABLED", "AttributeName": "ttl"}}
                """);
        assertThat(TABLES.refuse("UpdateTimeToLive", update("hash", true, "ttl")))
                .isEqualTo(new Refusal("ValidationException", "TimeToLive is already enabled"));
        assertThat(TABLES.refuse("UpdateTimeToLive", update("hash", true, "other")))
                .isEqualTo(new Refusal(
                        "ValidationException",
                        "TimeToLive is active on a different AttributeName: current AttributeName is ttl"));
    }

    @Test
    void anEmptyAttributeNameIsRefused() {
        assertThat(TABLES.refuse("UpdateTimeToLive", update("hash", true, "")).type())
                .isEqualTo("ValidationException");
    }

    @Test
    void aTableThatIsNotThereHasNone() {
        var missing = new Refusal("ResourceNotFoundException", "Requested resource not found: Table: none not found");
        assertThat(TABLES.refuse("UpdateTimeToLive", update("none", true, "ttl")))
                .isEqualTo(missing);
        assertThat(TABLES.refuse("DescribeTimeToLive", """
                {"TableName": "none"}
                """)).isEqualTo(missing);
    }

    private static JsonNode describe(String table) {
        return TABLES.call("DescribeTimeToLive", """
                {"TableName": "%s"}
                """.formatted(table));
    }

    private static String update(String table, boolean enabled, String attribute) {
        return """
                {"TableName": "%s", "TimeToLiveSpecification": {"Enabled": %s, "AttributeName": "%s"}}
                """.formatted(table, enabled, attribute);
    }
}
