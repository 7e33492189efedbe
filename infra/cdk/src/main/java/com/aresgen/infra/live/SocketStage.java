package com.aresgen.infra.live;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.api.AccessLog;
import com.aresgen.infra.api.ContentHash;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.resources.SocketApi;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnDeployment;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.constructs.Construct;

/**
 * The stage {@code live}, throttled by route, in the place of a firewall, which a WebSocket API cannot have. Its access
 * log has no frame, no token and no query in it; the errors of API Gateway are members of its lines, so that no log of
 * executions is needed.
 */
final class SocketStage extends Construct {
    /**
     * Half of the account's quota of 500 new connections a second, so that a flood of connections leaves room for other
     * APIs, and a region of 20,000 editors is connected again within two minutes.
     */
    private static final int CONNECTS_PER_SECOND = 250;

    /**
     * A quarter of the account's quota of 10,000 calls a second, of which the REST API may use half. At a frame a second
     * for each person who types, it is as many people at once.
     */
    private static final int FRAMES_PER_SECOND = 2_500;

    private static final String FORMAT = AccessLog.line(
            AccessLog.text("userAgent", "identity.userAgent"),
            AccessLog.text("requestId", "requestId"),
            AccessLog.text("at", "requestTimeEpoch"),
            AccessLog.text("ip", "identity.sourceIp"),
            AccessLog.text("connectionId", "connectionId"),
            AccessLog.text("event", "eventType"),
            AccessLog.text("routeKey", "routeKey"),
            AccessLog.text("status", "status"),
            AccessLog.text("integrationStatus", "integrationStatus"),
            AccessLog.text("integrationLatency", "integrationLatency"),
            AccessLog.text("error", "error.responseType"),
            AccessLog.text("integrationError", "integrationErrorMessage"),
            AccessLog.text("domain", "domainName"));

    private final CfnStage stage;

    SocketStage(LiveApi parent, RegionalStack stack, CfnApi api, List<CfnRoute> routes) {
        super(parent, "Live");
        var log = CfnLogGroup.Builder.create(this, "AccessLog")
                .logGroupName("/aws/apigateway/" + stack.home().named(SocketApi.CONSTRUCT))
                .retentionInDays(30)
                .build();
        log.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        this.stage = CfnStage.Builder.create(this, "Stage")
                .apiId(api.getRef())
                .deploymentId(deployment(api, routes).getRef())
                .stageName(SocketApi.STAGE)
                .autoDeploy(false)
                .accessLogSettings(CfnStage.AccessLogSettingsProperty.builder()
                        .destinationArn(stack.home().arn("logs", "log-group:" + log.getRef()))
                        .format(FORMAT)
                        .build())
                .defaultRouteSettings(CfnStage.RouteSettingsProperty.builder()
                        .loggingLevel("OFF")
                        .dataTraceEnabled(false)
                        .throttlingRateLimit(FRAMES_PER_SECOND)
                        .throttlingBurstLimit(FRAMES_PER_SECOND)
                        .build())
                .routeSettings(Map.of(
                        "$connect",
                        new TreeMap<>(Map.of(
                                "LoggingLevel",
                                "OFF",
                                "DataTraceEnabled",
                                false,
                                "ThrottlingRateLimit",
                                CONNECTS_PER_SECOND,
                                "ThrottlingBurstLimit",
                                CONNECTS_PER_SECOND))))
                .build();
    }

    CfnStage stage() {
        return stage;
    }

    /** A deployment is a snapshot of the routes, so changed rows need a new one: their hash is in its logical id. */
    private CfnDeployment deployment(CfnApi api, List<CfnRoute> routes) {
        var deployment = CfnDeployment.Builder.create(this, "Deployment")
                .apiId(api.getRef())
                .build();
        routes.forEach(deployment::addResourceDependency);
        var content = Endpoints.SOCKETS.stream()
                .map(row -> List.of(
                        row.key(), row.handler().functionName(), row.timeout().toMillis()))
                .toList();
        deployment.overrideLogicalId(SocketApi.CONSTRUCT + "Deployment"
                + ContentHash.of(List.of(String.valueOf(api.getRouteSelectionExpression()), content)));
        return deployment;
    }
}
