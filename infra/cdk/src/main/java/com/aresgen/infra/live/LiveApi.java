package com.aresgen.infra.live;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FamilyName;
import com.aresgen.infra.endpoints.SocketRoute;
import com.aresgen.infra.resources.SocketApi;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.ssm.CfnParameter;
import software.constructs.Construct;

/**
 * The WebSocket API of live documents, in the stack that has its functions. Every frame has one route: its members are
 * checked by the function, which can answer what is wrong with them.
 */
public final class LiveApi extends Construct {
    /** API Gateway wants one for every API; no route has a key that it could select. */
    private static final String SELECTION = "$request.body.t";

    private final RegionalStack stack;
    private final CfnApi api;

    public LiveApi(RegionalStack stack, Settings settings) {
        super(stack, SocketApi.CONSTRUCT);
        this.stack = stack;
        var region = stack.home();
        this.api = CfnApi.Builder.create(this, "Api")
                .name(region.named(SocketApi.CONSTRUCT))
                .description("Aresgen live documents, region " + region.code())
                .protocolType("WEBSOCKET")
                .routeSelectionExpression(SELECTION)
                .build();
        var stage = new SocketStage(
                        this,
                        stack,
                        api,
                        Endpoints.SOCKETS.stream().map(this::route).toList())
                .stage();
        settings.liveDomain(region).ifPresent(domain -> new SocketDomain(this, domain, stage));
        CfnParameter.Builder.create(this, "ApiId")
                .name(SocketApi.parameter(region))
                .description("The id of the WebSocket API, for stacks that name it")
                .type("String")
                .value(api.getRef())
                .build();
        CfnOutput.Builder.create(this, "Url")
                .description("Where editors connect")
                .value(LiveUrl.in(FamilyName.DOCUMENTS, region, settings))
                .build();
    }

    private CfnRoute route(SocketRoute row) {
        var function = row.handler().functionName();
        var region = stack.home();
        CfnPermission.Builder.create(this, "Invoke" + function)
                .action("lambda:InvokeFunction")
                .functionName(Fn.ref(function + "Live"))
                .principal("apigateway.amazonaws.com")
                .sourceArn(region.arn("execute-api", api.getRef() + "/" + SocketApi.STAGE + "/" + row.key()))
                .build();
        var integration = CfnIntegration.Builder.create(this, function + "Integration")
                .apiId(api.getRef())
                .integrationType("AWS_PROXY")
                .integrationMethod("POST")
                .integrationUri("arn:aws:apigateway:" + region.awsName() + ":lambda:path/2015-03-31/functions/"
                        + row.handler().alias(region) + "/invocations")
                .timeoutInMillis(row.timeout().toMillis())
                .build();
        return CfnRoute.Builder.create(this, function + "Route")
                .apiId(api.getRef())
                .routeKey(row.key())
                .authorizationType("NONE")
                .target("integrations/" + integration.getRef())
                .build();
    }
}
