package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.ApiEndpoint;
import com.aresgen.infra.endpoints.Endpoints;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's routes are the table of endpoints; the fallback answers everything else. */
final class ApiTest {
    private static final String ANY = "x-amazon-apigateway-any-method";

    private final Template template = Synthesis.shared().template(StackRegion.EU, "Api");
    private final JsonNode body = template.only("AWS::ApiGateway::RestApi").get("Body");

    @Test
    void routesAreTheTableOfEndpointsAndTheFallback() {
        var expected = new HashSet<String>();
        for (var endpoint : Endpoints.ALL) {
            var path = endpoint.path().replaceFirst("^/v1", "");
            var function = endpoint.handler().functionName();
            expected.add(endpoint.method().toLowerCase(Locale.ROOT) + " " + path + " -> " + function);
            if (endpoint.method().equals("GET")) {
                expected.add("head " + path + " -> " + function);
            }
            expected.add(ANY + " " + path + " -> Fallback");
        }
        expected.add(ANY + " / -> Fallback");
        expected.add(ANY + " /{proxy+} -> Fallback");

        assertThat(routes()).isEqualTo(expected);
    }

    @Test
    void aRouteThatCallsAModelStreamsForQuarterOfAnHourAndEveryOtherHasTwentyNineSeconds() {
        for (var endpoint : Endpoints.ALL) {
            var integration = integration(endpoint);
            assertThat(integration.get("type").asString()).isEqualTo("aws_proxy");
            assertThat(integration.get("timeoutInMillis").asInt()).isEqualTo(endpoint.streams() ? 900_000 : 29_000);
            assertThat(integration.path("responseTransferMode").asString("BUFFERED"))
                    .isEqualTo(endpoint.streams() ? "STREAM" : "BUFFERED");
            assertThat(integration.at("/uri/Fn::Join/1/0").asString())
                    .contains(endpoint.streams() ? "/2021-11-15/functions/" : "/2015-03-31/functions/");
            assertThat(integration.at("/uri/Fn::Join/1/2").asString())
                    .endsWith(endpoint.streams() ? ":live/response-streaming-invocations" : ":live/invocations");
        }
    }

    private JsonNode integration(ApiEndpoint endpoint) {
        return body.get("paths")
                .get(endpoint.path().replaceFirst("^/v1", ""))
                .get(endpoint.method().toLowerCase(Locale.ROOT))
                .get("x-amazon-apigateway-integration");
    }

    @Test
    void everyFunctionLetsThisApiInOnItsRouteOnly() {
        var routes = new HashMap<String, String>();
        template.resources("AWS::Lambda::Permission").forEach((id, permission) -> {
            assertThat(permission.at("/Properties/Principal").asString()).isEqualTo("apigateway.amazonaws.com");
            routes.put(id, permission.at("/Properties/SourceArn/Fn::Join/1/4").asString());
        });

        assertThat(routes)
                .hasSize((int) Endpoints.functions().count())
                .containsAllEntriesOf(Map.of(
                        "InvokeCompleteChat", "/v1/POST/chat/completions",
                        "InvokeGetModel", "/v1/*/models/*",
                        "InvokeFallback", "/v1/*"));
    }

    @Test
    void refusalsOfTheGatewayAreProblems() {
        var responses = body.get("x-amazon-apigateway-gateway-responses");
        assertThat(responses.propertyNames())
                .contains("DEFAULT_4XX", "DEFAULT_5XX", "THROTTLED", "REQUEST_TOO_LARGE", "WAF_FILTERED");
        responses.forEach(response -> {
            var problem = JsonMapper.shared()
                    .readTree(
                            response.at("/responseTemplates/application~1json").asString());
            var headers = response.get("responseParameters");
            assertThat(problem.get("status").asString())
                    .isEqualTo(response.get("statusCode").asString());
            assertThat(problem.get("type").asString())
                    .isEqualTo("https://api.aresgen.com/problems/"
                            + problem.get("code").asString());
            assertThat(problem.at("/error/code").asString())
                    .isEqualTo(problem.get("code").asString());
            assertThat(problem.propertyNames())
                    .containsExactly(
                            "type",
                            "title",
                            "status",
                            "detail",
                            "instance",
                            "code",
                            "request_id",
                            "retryable",
                            "error");
            assertThat(headers.get("gatewayresponse.header.Content-Type").asString())
                    .isEqualTo("'application/problem+json'");
            assertThat(headers.get("gatewayresponse.header.X-Region").asString())
                    .isEqualTo("'eu'");
            assertThat(headers.get("gatewayresponse.header.Cache-Control").asString())
                    .isEqualTo("'no-store'");
        });
    }

    @Test
    void theStageLogsEveryCallButNoBody() {
        var stage = template.only("AWS::ApiGateway::Stage");
        var line = JsonMapper.shared()
                .readTree(stage.at("/AccessLogSetting/Format").asString());

        assertThat(stage.get("StageName").asString()).isEqualTo("v1");
        assertThat(line.propertyNames())
                .contains(
                        "requestId", "ip", "userAgent", "method", "resourcePath", "path", "status", "latency", "error");
        assertThat(stage.at("/MethodSettings/0/DataTraceEnabled").asBoolean(true))
                .isFalse();
        assertThat(stage.at("/MethodSettings/0/ThrottlingRateLimit").asInt()).isPositive();
    }

    private Set<String> routes() {
        var routes = new HashSet<String>();
        body.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var target = method.getValue()
                            .at("/x-amazon-apigateway-integration/uri/Fn::Join/1/2")
                            .asString();
                    routes.add(method.getKey() + " " + path.getKey() + " -> "
                            + target.replace(":function:AresGen-EU-", "")
                                    .replaceFirst(":live/(response-streaming-)?invocations$", ""));
                }));
        return routes;
    }
}
