package com.aresgen.local.gateway;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.template.ResolvedResource;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The one REST API of the template: its stage, the routes in its OpenAPI body, its gateway responses, and when it compresses. */
record RestApi(String stage, LocalRoutes routes, Map<String, GatewayResponse> responses, Compression compression) {
    private static final Pattern FUNCTION =
            Pattern.compile(".*:function:([^:/]+)(?::[^/]+)?/(response-streaming-)?invocations");
    private static final String EXTENSION = "x-amazon-apigateway-";

    static RestApi of(Stacks stacks, LocalRegion region) {
        var api = only(stacks.all(ResourceType.REST_API, region), "AWS::ApiGateway::RestApi");
        var stage = only(stacks.all(ResourceType.STAGE, region), "AWS::ApiGateway::Stage");
        var body = api.properties().path("Body");
        if (body.has(EXTENSION + "binary-media-types") || api.properties().has("BinaryMediaTypes")) {
            throw new StartRefused(api.place() + ": local mode does not know binary media types.");
        }
        return new RestApi(
                stage.text("StageName"),
                LocalRoutes.of(routes(api.place(), body)),
                responses(api.place(), body),
                new Compression(api.properties().path("MinimumCompressionSize").asInt(Compression.NONE.minimum())));
    }

    LocalReply refuse(GatewayError refusal, IncomingRequest request) {
        var context = Map.of(
                "requestId", request.requestId(),
                "path", request.path(),
                "stage", stage,
                "httpMethod", request.method(),
                "identity.sourceIp", request.sourceIp(),
                "error.message", refusal.message,
                "error.responseType", refusal.type);
        return Stream.of(refusal.type, refusal.generalType())
                .flatMap(type -> Optional.ofNullable(responses.get(type)).stream())
                .findFirst()
                .orElse(unnamed(refusal))
                .reply(refusal.status, context);
    }

    /** API Gateway's own answer, where the template has no gateway response. */
    private static GatewayResponse unnamed(GatewayError refusal) {
        return new GatewayResponse(
                Optional.empty(),
                List.of(new Header("Content-Type", "application/json")),
                "{\"message\":\"" + refusal.message + "\"}");
    }

    private static List<LocalRoute> routes(String place, JsonNode body) {
        var routes = new ArrayList<LocalRoute>();
        body.path("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) -> routes.add(route(place, path, method, operation))));
        return routes;
    }

    private static LocalRoute route(String place, String path, String method, JsonNode operation) {
        var integration = operation.path(EXTENSION + "integration");
        var uri = FUNCTION.matcher(integration.path("uri").asString(""));
        if (!integration.path("type").asString("").equals("aws_proxy") || !uri.matches()) {
            throw new StartRefused(place + ": local mode knows only aws_proxy integrations of functions (" + method
                    + " " + path + ").");
        }
        var streams =
                integration.path("responseTransferMode").asString("BUFFERED").equals("STREAM");
        if (streams != (uri.group(2) != null)) {
            throw new StartRefused(
                    place + ": the transfer mode and the URI do not go together (" + method + " " + path + ").");
        }
        return new LocalRoute(
                method.equals(EXTENSION + "any-method") ? LocalRoute.ANY : method.toUpperCase(Locale.ROOT),
                path,
                uri.group(1),
                streams,
                Duration.ofMillis(integration.path("timeoutInMillis").asInt(29_000)));
    }

    private static Map<String, GatewayResponse> responses(String place, JsonNode body) {
        var responses = new HashMap<String, GatewayResponse>();
        body.path(EXTENSION + "gateway-responses")
                .forEachEntry((type, node) -> responses.put(type, GatewayResponse.of(place + " " + type, node)));
        return Map.copyOf(responses);
    }

    private static ResolvedResource only(List<ResolvedResource> resources, String type) {
        if (resources.size() != 1) {
            throw new StartRefused("The templates have " + resources.size() + " resources of type " + type
                    + "; local mode needs exactly one.");
        }
        return resources.getFirst();
    }
}
