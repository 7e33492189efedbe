package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.dynamodb.TableCreation;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

final class TablesTest {
    @Test
    void a_table_has_what_the_template_says() {
        try (var client = TableCreation.operator(Running.api().tablesUrl(), LocalRegion.EU)) {
            var table =
                    client.describeTable(r -> r.tableName("AresGen-EU-Things")).table();
            assertThat(table.deletionProtectionEnabled()).isTrue();
            assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
            assertThat(table.globalSecondaryIndexes().getFirst().indexName()).isEqualTo("owner");
            var expiry = client.describeTimeToLive(r -> r.tableName("AresGen-EU-Things"))
                    .timeToLiveDescription();
            assertThat(expiry.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
            assertThat(expiry.attributeName()).isEqualTo("expires_at");
        }
    }

    @Test
    void what_has_no_engine_is_said() {
        assertThat(Running.api().leftOut()).contains("point-in-time recovery");
    }
}
