package com.aresgen.infra.api;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.endpoints.Endpoints;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.CfnDeployment;
import software.amazon.awscdk.services.apigateway.CfnRestApi;
import software.amazon.awscdk.services.apigateway.CfnStage;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.constructs.Construct;

/** The stage {@code v1}: throttled as a whole, with an access log that has no bodies in it. */
final class LiveStage extends Construct {
    /** Half of the account's quota of 10,000 a second: a bound on floods that leaves room for other APIs. */
    private static final int CALLS_PER_SECOND = 5_000;

    private final CfnStage stage;

    LiveStage(RegionalStack stack, CfnRestApi api, Map<String, Object> body, Settings settings) {
        super(stack, "Live");
        var accessLog = log("AccessLog", "/aws/apigateway/" + stack.home().apiName());
        this.stage = CfnStage.Builder.create(this, "Stage")
                .restApiId(api.getRef())
                .deploymentId(deployment(stack, api, body).getRef())
                .stageName(Endpoints.STAGE)
                .accessLogSetting(CfnStage.AccessLogSettingProperty.builder()
                        .destinationArn(stack.home().arn("logs", "log-group:" + accessLog.getRef()))
                        .format(AccessLog.FORMAT)
                        .build())
                .methodSettings(List.of(everyMethod()))
                .build();
        if (settings.traces(stack.home())) {
            stage.setTracingEnabled(true);
        }
        // Otherwise API Gateway would create this log group itself and never expire its lines.
        stage.addResourceDependency(
                log("ErrorLog", "API-Gateway-Execution-Logs_" + api.getRef() + "/" + Endpoints.STAGE));
    }

    CfnStage stage() {
        return stage;
    }

    /** A deployment is a snapshot of the API, so a changed body needs a new one: its hash is in the logical id. */
    private CfnDeployment deployment(RegionalStack stack, CfnRestApi api, Map<String, Object> body) {
        var deployment = CfnDeployment.Builder.create(this, "Deployment")
                .restApiId(api.getRef())
                .build();
        deployment.overrideLogicalId("Deployment" + ContentHash.of(stack.resolve(body)));
        return deployment;
    }

    /**
     * Errors are logged, data is not: a trace would hold prompts and answers. Metrics by method are off: they cost, and
     * functions write their own by route.
     */
    private static CfnStage.MethodSettingProperty everyMethod() {
        return CfnStage.MethodSettingProperty.builder()
                .resourcePath("/*")
                .httpMethod("*")
                .loggingLevel("ERROR")
                .dataTraceEnabled(false)
                .throttlingRateLimit(CALLS_PER_SECOND)
                .throttlingBurstLimit(CALLS_PER_SECOND / 2)
                .build();
    }

    private CfnLogGroup log(String id, String name) {
        var group = CfnLogGroup.Builder.create(this, id)
                .logGroupName(name)
                .retentionInDays(30)
                .build();
        group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        return group;
    }
}
