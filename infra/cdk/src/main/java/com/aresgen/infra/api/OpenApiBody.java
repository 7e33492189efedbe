package com.aresgen.infra.api;

import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.ApiEndpoint;
import com.aresgen.infra.endpoints.Endpoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of endpoints as the OpenAPI 3.0 body that API Gateway imports: routes and integrations only, since fifty
 * routes written as resources and methods would be five hundred of them. The OpenAPI file for callers is another one.
 */
final class OpenApiBody {
    private static final String ANY = "x-amazon-apigateway-any-method";

    private OpenApiBody() {}

    static Map<String, Object> of(StackRegion region) {
        var body = new LinkedHashMap<String, Object>();
        body.put("openapi", "3.0.1");
        body.put("info", info(region));
        body.put("paths", paths(region));
        body.put("x-amazon-apigateway-gateway-responses", GatewayResponse.all(region));
        return body;
    }

    private static Map<String, Object> info(StackRegion region) {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", region.apiName());
        info.put("version", Endpoints.STAGE);
        return info;
    }

    /** The path below the stage: {@code /models/{id+}} of {@code /v1/models/{id+}}. */
    static String belowStage(ApiEndpoint endpoint) {
        return endpoint.path().substring(1 + Endpoints.STAGE.length());
    }

    private static Map<String, Map<String, Object>> paths(StackRegion region) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var endpoint : Endpoints.ALL) {
            var methods = paths.computeIfAbsent(belowStage(endpoint), _ -> new LinkedHashMap<>());
            methods.put(endpoint.method().toLowerCase(Locale.ROOT), operation(region, endpoint));
            // A HEAD is a GET whose body stays here (RFC 9110, section 9.3.2).
            if (endpoint.method().equals("GET")) {
                methods.put("head", operation(region, endpoint));
            }
        }
        paths.put("/", new LinkedHashMap<>());
        paths.put(belowStage(Endpoints.FALLBACK), new LinkedHashMap<>());
        paths.values().forEach(methods -> methods.put(ANY, operation(region, Endpoints.FALLBACK)));
        return paths;
    }

    private static Map<String, Object> operation(StackRegion region, ApiEndpoint endpoint) {
        var integration = new LinkedHashMap<String, Object>();
        integration.put("type", "aws_proxy");
        integration.put("httpMethod", "POST");
        integration.put("uri", invocation(region, endpoint));
        integration.put("passthroughBehavior", "when_no_match");
        integration.put("timeoutInMillis", endpoint.timeout().toMillis());
        if (endpoint.streams()) {
            integration.put("responseTransferMode", "STREAM");
        }
        var operation = new LinkedHashMap<String, Object>();
        operation.put("responses", Map.of());
        operation.put("x-amazon-apigateway-integration", integration);
        return operation;
    }

    private static String invocation(StackRegion region, ApiEndpoint endpoint) {
        var way = endpoint.streams()
                ? List.of("2021-11-15", "response-streaming-invocations")
                : List.of("2015-03-31", "invocations");
        return "arn:aws:apigateway:" + region.awsName() + ":lambda:path/" + way.getFirst() + "/functions/"
                + endpoint.handler().alias(region) + "/" + way.getLast();
    }
}
