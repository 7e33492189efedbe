package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.Endpoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** CloudWatch Logs sends the audit lines of all functions that have some to the index function, and may call it. */
final class AuditSubscriptionTest {
    /** One subscription for a region: CloudWatch Logs throttles a deployment that creates many at once. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void theLinesOfEveryFunctionThatWritesSomeAreIndexed(StackRegion region) {
        var filter = Synthesis.shared().template(region, "Api").only("AWS::Logs::SubscriptionFilter");

        assertThat(filter.get("FilterPattern").asString()).isEqualTo("{ $.logger_name = \"audit\" }");
        assertThat(filter.get("DestinationArn").toString())
                .contains("function:" + region.named("IndexAudit") + ":live");
        assertThat(Endpoints.audited())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Synthesis.shared()
                                .template(region, row.handler().family().stackName())
                                .json()
                                .at("/Resources/" + row.handler().functionName()
                                        + "Function/Properties/LoggingConfig/LogGroup"))
                        .isEqualTo(filter.get("LogGroupName")));
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void onlyTheLogOfTheseFunctionsMayCallTheIndex(StackRegion region) {
        var permissions =
                Synthesis.shared().template(region, "Workspace").resources("AWS::Lambda::Permission").values().stream()
                        .map(permission -> permission.get("Properties"))
                        .filter(permission ->
                                permission.get("Principal").asString().equals("logs.amazonaws.com"))
                        .toList();

        assertThat(permissions).hasSize(1);
        JsonNode only = permissions.getFirst();
        assertThat(only.at("/SourceAccount/Ref").asString()).isEqualTo("AWS::AccountId");
        assertThat(only.get("SourceArn").toString()).contains("log-group:/aws/lambda/" + region.named("Calls") + ":*");
    }

    /** Lambda tries a batch three times; what fails then is kept for two weeks, and not lost. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void aBatchThatFailsIsKept(StackRegion region) {
        var invoke = Synthesis.shared().template(region, "Workspace").only("AWS::Lambda::EventInvokeConfig");
        var queue = Synthesis.shared().template(region, "State").json().at("/Resources/AuditFailuresQueue/Properties");

        assertThat(invoke.get("FunctionName").asString()).isEqualTo(region.named("IndexAudit"));
        assertThat(invoke.get("Qualifier").asString()).isEqualTo("live");
        assertThat(invoke.get("MaximumRetryAttempts").asInt()).isEqualTo(2);
        assertThat(invoke.at("/DestinationConfig/OnFailure/Destination").toString())
                .contains(":" + region.named("AuditFailures"));
        assertThat(queue.get("QueueName").asString()).isEqualTo(region.named("AuditFailures"));
        assertThat(queue.get("MessageRetentionPeriod").asInt()).isEqualTo(14 * 24 * 3_600);
    }
}
