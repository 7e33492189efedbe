package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.Address;
import com.aresgen.infra.endpoints.ApiEndpoint;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.SocketRoute;
import com.aresgen.infra.endpoints.Worker;
import com.aresgen.infra.resources.ConnectionAccess;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The WebSocket API of live documents has three routes, each to its function, and one stage that keeps no content. */
final class LiveApiTest {
    private static final String TYPE = "AWS::ApiGatewayV2::";

    @Test
    void everyFunctionIsReachedByOneWay() {
        assertThat(Endpoints.deployed())
                .hasSize(Endpoints.ALL.size() + 1 + Endpoints.SOCKETS.size() + Endpoints.WORKERS.size())
                .doesNotHaveDuplicates()
                .allSatisfy(row -> assertThat(
                                switch (row) {
                                    case ApiEndpoint endpoint ->
                                        Endpoints.functions().anyMatch(endpoint::equals);
                                    case SocketRoute route -> Endpoints.SOCKETS.contains(route);
                                    case Worker worker -> Endpoints.WORKERS.contains(worker);
                                })
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void hasTheseRoutesAndNoOthers(StackRegion region) {
        var template = template(region);
        var targets = template.resources(TYPE + "Route").values().stream()
                .map(route -> route.get("Properties"))
                .collect(Collectors.toMap(
                        route -> route.get("RouteKey").asString(),
                        route -> template.json()
                                .at("/Resources/"
                                        + route.at("/Target/Fn::Join/1/1/Ref").asString()
                                        + "/Properties/IntegrationUri/Fn::Join/1/2")
                                .asString()));

        assertThat(template.only(TYPE + "Api").get("ProtocolType").asString()).isEqualTo("WEBSOCKET");
        assertThat(targets.keySet()).isEqualTo(Set.of("$connect", "$default", "$disconnect"));
        assertThat(Endpoints.SOCKETS)
                .hasSize(3)
                .allSatisfy(row -> assertThat(targets)
                        .containsEntry(
                                row.key(),
                                ":function:" + region.named(row.handler().functionName()) + ":live/invocations"));
    }

    /** API Gateway waits no longer than 29 s for a route of a WebSocket API. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void waitsAsLongAsItsFunctionsMayTake(StackRegion region) {
        assertThat(template(region).resources(TYPE + "Integration").values())
                .hasSize(3)
                .allSatisfy(integration -> {
                    assertThat(integration.at("/Properties/IntegrationType").asString())
                            .isEqualTo("AWS_PROXY");
                    assertThat(integration.at("/Properties/TimeoutInMillis").asInt())
                            .isEqualTo(29_000);
                });
        assertThat(Endpoints.SOCKETS).allMatch(row -> row.timeout().toSeconds() == 29);
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void mayCallEachFunctionFromItsRouteOnly(StackRegion region) {
        var template = template(region);

        assertThat(Endpoints.SOCKETS).allSatisfy(row -> {
            var function = row.handler().functionName();
            var permission = template.json().at("/Resources/SocketsInvoke" + function + "/Properties");
            assertThat(permission.at("/FunctionName/Ref").asString()).isEqualTo(function + "Live");
            assertThat(permission.get("Principal").asString()).isEqualTo("apigateway.amazonaws.com");
            assertThat(permission.at("/SourceArn/Fn::Join/1/3/Ref").asString()).isEqualTo("SocketsApi");
            assertThat(permission.at("/SourceArn/Fn::Join/1/4").asString()).isEqualTo("/live/" + row.key());
        });
        assertThat(template.resources("AWS::Lambda::Permission").values().stream()
                        .filter(permission -> permission
                                .at("/Properties/Principal")
                                .asString()
                                .equals("apigateway.amazonaws.com")))
                .hasSize(3);
    }

    /** The first frame has a token, a frame has what people type, and a client may put anything into its URL. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void theStageLogsConnectionsButNoContent(StackRegion region) {
        var stage = template(region).only(TYPE + "Stage");
        var line = JsonMapper.shared()
                .readTree(stage.at("/AccessLogSettings/Format").asString());

        assertThat(line.propertyNames())
                .containsExactlyInAnyOrder(
                        "userAgent",
                        "requestId",
                        "at",
                        "ip",
                        "connectionId",
                        "event",
                        "routeKey",
                        "status",
                        "integrationStatus",
                        "integrationLatency",
                        "error",
                        "integrationError",
                        "domain");
        assertThat(line.values())
                .allSatisfy(value -> assertThat(value.asString())
                        .startsWith("$context.")
                        .doesNotContain("authorizer", "messageString", "path", "query"));
        logsNothing(stage.get("DefaultRouteSettings"));
        assertThat(stage.get("RouteSettings").values()).isNotEmpty().allSatisfy(LiveApiTest::logsNothing);
    }

    private static void logsNothing(JsonNode settings) {
        assertThat(settings.get("DataTraceEnabled").asBoolean(true)).isFalse();
        assertThat(settings.get("LoggingLevel").asString()).isEqualTo("OFF");
    }

    /** In the place of a firewall, which AWS has for no WebSocket API. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void theStageLimitsNewConnectionsAndFrames(StackRegion region) {
        var stage = template(region).only(TYPE + "Stage");

        assertThat(stage.at("/RouteSettings/$connect/ThrottlingRateLimit").asInt())
                .isEqualTo(250);
        assertThat(stage.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt())
                .isEqualTo(2_500);
    }

    /** The stage has what was deployed, so a deployment must come after its routes, and be another with other routes. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void theStageIsDeployedWithAllRoutes(StackRegion region) {
        var template = template(region);
        var stage = template.only(TYPE + "Stage");

        assertThat(stage.get("StageName").asString()).isEqualTo("live");
        assertThat(stage.get("AutoDeploy").asBoolean(true)).isFalse();
        assertThat(template.json()
                        .at("/Resources/" + stage.at("/DeploymentId/Ref").asString() + "/DependsOn")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        template.resources(TYPE + "Route").keySet());
    }

    /** Only the stack that has the API can refer to it; the others read its id, and are deployed later. */
    @Test
    void otherStacksReadItsIdFromAParameter() {
        assertThat(Endpoints.deployed()
                        .filter(row ->
                                row.grants().stream().anyMatch(grant -> grant.resource() instanceof ConnectionAccess))
                        .map(row -> row.handler().family().stackName()))
                .isNotEmpty()
                .containsOnly("Documents");
        for (var region : StackRegion.all()) {
            var parameter = template(region).only("AWS::SSM::Parameter");
            assertThat(parameter.at("/Value/Ref").asString()).isEqualTo("SocketsApi");
            assertThat(Endpoints.deployed().filter(LiveApiTest::knowsTheAddress))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(url(region, row))
                            .isEqualTo(
                                    row.handler().family().stackName().equals("Documents")
                                            ? "{\"Fn::Join\":[\"\",[\"wss://\",{\"Ref\":\"SocketsApi\"},\".execute-api."
                                                    + region.awsName() + ".amazonaws.com/live\"]]}"
                                            : "\"wss://{{resolve:ssm:"
                                                    + parameter.get("Name").asString() + "}}.execute-api."
                                                    + region.awsName() + ".amazonaws.com/live\""));
        }
    }

    private static boolean knowsTheAddress(FunctionRow row) {
        return row.addresses().contains(Address.LIVE);
    }

    private static String url(StackRegion region, FunctionRow row) {
        return Synthesis.shared()
                .template(region, row.handler().family().stackName())
                .json()
                .at("/Resources/" + row.handler().functionName() + "Function/Properties/Environment/Variables/LIVE_URL")
                .toString();
    }

    private static Template template(StackRegion region) {
        return Synthesis.shared().template(region, "Documents");
    }
}
