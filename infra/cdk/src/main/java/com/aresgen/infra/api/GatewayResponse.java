package com.aresgen.infra.api;

import com.aresgen.infra.StackRegion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A refusal by API Gateway itself, in the form of every other problem document. Each has a fixed status, since the
 * template of a gateway response cannot read the status it is sent with.
 */
record GatewayResponse(String type, int status, String code, String title, String detail, boolean retryable) {
    private static final String NO_ROUTE =
            "No such route: every path begins with /v1, so the base URL for a client of OpenAI ends with /v1.";

    private static final List<GatewayResponse> ALL = List.of(
            refusal("DEFAULT_4XX", 400, "bad_request", "Bad request", "The request is malformed."),
            refusal("BAD_REQUEST_BODY", 400, "invalid_json", "Invalid JSON", "The body cannot be read."),
            refusal("WAF_FILTERED", 403, "request_blocked", "Request blocked", "The firewall refused this request."),
            refusal("MISSING_AUTHENTICATION_TOKEN", 404, "route_not_found", "Route not found", NO_ROUTE),
            refusal("RESOURCE_NOT_FOUND", 404, "route_not_found", "Route not found", NO_ROUTE),
            refusal(
                    "REQUEST_TOO_LARGE",
                    413,
                    "payload_too_large",
                    "Payload too large",
                    "The body is larger than any route takes."),
            refusal(
                    "UNSUPPORTED_MEDIA_TYPE",
                    415,
                    "unsupported_media_type",
                    "Unsupported media type",
                    "Send application/json."),
            trouble("THROTTLED", 429, "rate_limited", "Rate limit exceeded", "The region is busy; retry in a second."),
            trouble("QUOTA_EXCEEDED", 429, "rate_limited", "Rate limit exceeded", "The quota is spent; retry later."),
            trouble("DEFAULT_5XX", 500, "internal_error", "Internal error", "The request failed on our side."),
            trouble(
                    "INTEGRATION_TIMEOUT",
                    504,
                    "upstream_timeout",
                    "Upstream timeout",
                    "No answer within 29 seconds."));

    private static GatewayResponse refusal(String type, int status, String code, String title, String detail) {
        return new GatewayResponse(type, status, code, title, detail, false);
    }

    private static GatewayResponse trouble(String type, int status, String code, String title, String detail) {
        return new GatewayResponse(type, status, code, title, detail, true);
    }

    /** The responses by type, as the OpenAPI extension {@code x-amazon-apigateway-gateway-responses} has them. */
    static Map<String, Object> all(StackRegion region) {
        var responses = new LinkedHashMap<String, Object>();
        ALL.forEach(response -> responses.put(response.type, response.in(region)));
        return responses;
    }

    private Map<String, Object> in(StackRegion region) {
        var response = new LinkedHashMap<String, Object>();
        response.put("statusCode", Integer.toString(status));
        response.put("responseParameters", headers(region));
        // API Gateway selects the template by this key for clients that accept JSON; the header has the real type.
        response.put("responseTemplates", Map.of("application/json", problem()));
        return response;
    }

    private Map<String, String> headers(StackRegion region) {
        var headers = new LinkedHashMap<String, String>();
        header(headers, "Content-Type", "'application/problem+json'");
        header(headers, "Cache-Control", "'no-store'");
        header(headers, "X-Region", "'" + region.code() + "'");
        header(headers, "X-Request-Id", "context.requestId");
        header(headers, "x-should-retry", "'" + retryable + "'");
        if (status == 429) {
            header(headers, "Retry-After", "'1'");
        }
        return headers;
    }

    private static void header(Map<String, String> headers, String name, String value) {
        headers.put("gatewayresponse.header." + name, value);
    }

    private String problem() {
        return Stream.of(
                        member("type", "https://api.aresgen.com/problems/" + code),
                        member("title", title),
                        "\"status\":" + status,
                        member("detail", detail),
                        member("instance", "$context.path"),
                        member("code", code),
                        member("request_id", "$context.requestId"),
                        "\"retryable\":" + retryable,
                        "\"error\":{" + member("message", detail) + "," + member("type", openAiType())
                                + ",\"param\":null," + member("code", code) + "}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    /** The error's {@code type} as clients of OpenAI know it. */
    private String openAiType() {
        return switch (status) {
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    }
}
