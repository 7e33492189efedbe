package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.resources.TableName;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** No deployment loses what customers stored. */
final class TablesTest {
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void surviveTheirStackAndASlipOfTheHand(StackRegion region) {
        var tables = Synthesis.shared().template(region, "State").resources("AWS::DynamoDB::Table");

        assertThat(tables).hasSameSizeAs(TableName.values());
        tables.forEach((id, table) -> {
            assertThat(table.at("/Properties/BillingMode").asString()).isEqualTo("PAY_PER_REQUEST");
            if (id.equals(TableName.CONNECTIONS.id())) {
                return;
            }
            assertThat(table.get("DeletionPolicy").asString()).isEqualTo("Retain");
            assertThat(table.get("UpdateReplacePolicy").asString()).isEqualTo("Retain");
            assertThat(table.at("/Properties/DeletionProtectionEnabled").asBoolean())
                    .isTrue();
        });
    }

    /** A connection ends with its API and within two hours: what is left of it is worth nothing. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void thatOfConnectionsGoesWithItsStackAndForgetsThem(StackRegion region) {
        var table = Synthesis.shared().template(region, "State").json().at("/Resources/Connections");

        assertThat(table.get("DeletionPolicy").asString()).isEqualTo("Delete");
        assertThat(table.get("UpdateReplacePolicy").asString()).isEqualTo("Delete");
        assertThat(table.at("/Properties/DeletionProtectionEnabled").asBoolean(true))
                .isFalse();
        assertThat(table.at("/Properties/KeySchema"))
                .hasToString("[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"},"
                        + "{\"AttributeName\":\"item\",\"KeyType\":\"RANGE\"}]");
        assertThat(table.at("/Properties/TimeToLiveSpecification"))
                .hasToString("{\"AttributeName\":\"ttl\",\"Enabled\":true}");
        assertThat(table.at("/Properties/GlobalSecondaryIndexes").isMissingNode())
                .isTrue();
    }

    @Test
    void areFoundByTheNameThatFunctionsAreGiven() {
        Arrays.stream(TableName.values())
                .forEach(name ->
                        assertThat(table(name).get("TableName").asString()).isEqualTo(name.in(StackRegion.EU)));
    }

    @Test
    void canBeRecoveredUnlessTheyHoldOnlyCopiesThatExpire() {
        assertThat(recovery(TableName.KEYS)).isTrue();
        assertThat(recovery(TableName.THREADS)).isTrue();
        assertThat(recovery(TableName.RESPONSES)).isFalse();
        assertThat(recovery(TableName.CONNECTIONS)).isFalse();
        // The log has the lines that its entries are made of.
        assertThat(recovery(TableName.AUDIT)).isFalse();
        assertThat(table(TableName.RESPONSES)
                        .at("/TimeToLiveSpecification/AttributeName")
                        .asString())
                .isEqualTo("expires_at");
    }

    private static boolean recovery(TableName name) {
        return table(name)
                .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                .asBoolean(false);
    }

    private static JsonNode table(TableName name) {
        return Synthesis.shared()
                .template(StackRegion.EU, "State")
                .json()
                .at("/Resources/" + name.id() + "/Properties");
    }
}
