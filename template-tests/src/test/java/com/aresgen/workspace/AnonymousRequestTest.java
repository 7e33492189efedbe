package com.aresgen.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.suite.AuditLogs;
import com.aresgen.suite.Http;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A request that belongs to no workspace is in the log of its function, where the operator finds it, and nowhere else. */
class AnonymousRequestTest {
    @Test
    void aRequestOfNoWorkspaceHasNoEntry() {
        var tenant = RunningApi.eu().newTenant();
        var anonymous = List.of(
                models().send().requestId(),
                models().as(BearerKey.create(Region.EU)).send().requestId());
        // Lines are indexed in their order.
        var last = models().as(tenant.admin()).send().requestId();
        assertThat(AuditLogs.settled(1, () -> AuditLogs.entries("route=/v1/models", tenant.admin())))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.path("request_id").asString()).isEqualTo(last));

        for (var request : anonymous) {
            assertThat(LogLines.audited(request)).hasSize(1);
            assertThat(entries()).noneMatch(entry -> entry.endsWith("#" + request));
        }
        assertThat(entries()).anyMatch(entry -> entry.endsWith("#" + last));
    }

    private static List<String> entries() {
        return RunningApi.eu()
                .operator()
                .scanPaginator(scan -> scan.tableName(TemplateTables.AUDIT).consistentRead(true))
                .items()
                .stream()
                .map(item ->
                        item.getOrDefault("entry", AttributeValue.fromS("")).s())
                .toList();
    }

    private static Http.Request models() {
        return RunningApi.eu().http().get("/v1/models");
    }
}
