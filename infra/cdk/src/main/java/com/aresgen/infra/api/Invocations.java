package com.aresgen.infra.api;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.endpoints.ApiEndpoint;
import com.aresgen.infra.endpoints.Endpoints;
import software.amazon.awscdk.services.apigateway.CfnRestApi;
import software.amazon.awscdk.services.lambda.CfnPermission;

/** Permits this API to call each function's live alias, from that function's route only. */
final class Invocations {
    private Invocations() {}

    static void allow(RegionalStack stack, CfnRestApi api) {
        var stage = api.getRef() + "/" + Endpoints.STAGE + "/";
        Endpoints.functions()
                .forEach(endpoint -> CfnPermission.Builder.create(
                                stack, "Invoke" + endpoint.handler().functionName())
                        .action("lambda:InvokeFunction")
                        .functionName(endpoint.handler().alias(stack.home()))
                        .principal("apigateway.amazonaws.com")
                        .sourceArn(stack.home().arn("execute-api", stage + route(endpoint)))
                        .build());
    }

    /**
     * In API Gateway's ARNs {@code *} is any method and any path parameter; the fallback answers on every path, and the
     * function of a GET answers HEAD too.
     */
    private static String route(ApiEndpoint endpoint) {
        var method = endpoint.method().equals("GET") ? "*" : endpoint.method();
        return endpoint.equals(Endpoints.FALLBACK)
                ? "*"
                : method + OpenApiBody.belowStage(endpoint).replaceAll("\\{[^}]*}", "*");
    }
}
