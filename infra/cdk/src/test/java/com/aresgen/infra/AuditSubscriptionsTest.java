package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.Endpoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** CloudWatch Logs sends the audit lines of each function that callers reach to the index function, and may call it. */
final class AuditSubscriptionsTest {
    @ParameterizedTest
    @EnumSource
    void theLinesOfEveryFunctionThatCallersReachAreIndexed(StackRegion region) {
        var filters = Synthesis.shared()
                .template(region, "Api")
                .resources("AWS::Logs::SubscriptionFilter")
                .values();

        assertThat(filters.stream()
                        .map(filter -> filter.at("/Properties/LogGroupName").asString()))
                .containsExactlyInAnyOrderElementsOf(Endpoints.audited()
                        .map(endpoint ->
                                "/aws/lambda/" + region.named(endpoint.handler().functionName()))
                        .toList());
        assertThat(filters).allSatisfy(filter -> {
            assertThat(filter.at("/Properties/FilterPattern").asString()).isEqualTo("{ $.logger_name = \"audit\" }");
            assertThat(filter.at("/Properties/DestinationArn").toString())
                    .contains("function:" + region.named("IndexAudit") + ":live");
        });
    }

    @ParameterizedTest
    @EnumSource
    void onlyLogsOfThisAccountsFunctionsMayCallTheIndex(StackRegion region) {
        var permissions =
                Synthesis.shared().template(region, "Workspace").resources("AWS::Lambda::Permission").values().stream()
                        .map(permission -> permission.get("Properties"))
                        .filter(permission ->
                                permission.get("Principal").asString().equals("logs.amazonaws.com"))
                        .toList();

        assertThat(permissions).hasSize(1);
        JsonNode only = permissions.getFirst();
        assertThat(only.at("/SourceAccount/Ref").asString()).isEqualTo("AWS::AccountId");
        assertThat(only.get("SourceArn").toString()).contains("log-group:/aws/lambda/" + region.named("*") + ":*");
    }
}
