package com.aresgen.local.sockets.events;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.iam.Permission;
import com.aresgen.local.template.ResolvedResource;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one WebSocket API of the template: its id, its stage, and the function of each of the three routes. */
public record SocketApi(String id, String stage, LocalRegion region, Map<String, Target> targets) {
    /** The route of handshakes. */
    public static final String CONNECT = "$connect";
    /** The route of messages. */
    public static final String DEFAULT = "$default";
    /** The route of closed sockets. */
    public static final String DISCONNECT = "$disconnect";

    private static final Set<String> KEYS = Set.of(CONNECT, DEFAULT, DISCONNECT);
    private static final Pattern FUNCTION = Pattern.compile(".*/functions/(.+)/invocations");

    /** The ARN of a route's function, and how long API Gateway waits for it. */
    public record Target(String function, Duration timeout) {}

    /** Reads it; empty if the templates have none. */
    public static Optional<SocketApi> of(Stacks stacks, LocalRegion region) {
        if (!stacks.has(ResourceType.SOCKET_API)) {
            return Optional.empty();
        }
        var api = only(stacks.all(ResourceType.SOCKET_API, region), "AWS::ApiGatewayV2::Api");
        if (!api.text("ProtocolType").equals("WEBSOCKET")) {
            throw new StartRefused(api.place() + ": local mode knows only the protocol WEBSOCKET of this type.");
        }
        var stage = only(stacks.all(ResourceType.SOCKET_STAGE, region), "AWS::ApiGatewayV2::Stage");
        var integrations = stacks.all(ResourceType.SOCKET_INTEGRATION, region).stream()
                .collect(Collectors.toMap(each -> each.resource().logicalId(), Function.identity()));
        var targets = new HashMap<String, Target>();
        for (var route : stacks.all(ResourceType.SOCKET_ROUTE, region)) {
            targets.put(key(route), target(route, integrations));
        }
        if (!targets.keySet().equals(KEYS)) {
            throw new StartRefused(api.place() + ": local mode needs the routes " + KEYS + ".");
        }
        return Optional.of(
                new SocketApi(api.resource().logicalId(), stage.text("StageName"), region, Map.copyOf(targets)));
    }

    /** The route with its function, which must be there. */
    public SocketRoute route(String key, Functions functions) {
        var target = targets.getOrDefault(key, new Target("", Duration.ZERO));
        return functions
                .find(target.function())
                .map(function -> new SocketRoute(function, target.timeout()))
                .orElseThrow(() -> new StartRefused(
                        key + " calls the function " + target.function() + ", which no template has."));
    }

    /** What a call of {@code @connections} needs; AWS leaves the id of the connection out of the resource. */
    public Permission permission(String method) {
        return new Permission(
                "execute-api:ManageConnections",
                region.arn("execute-api", id + "/" + stage + "/" + method + "/@connections/{connectionId}"));
    }

    private static String key(ResolvedResource route) {
        var key = route.text("RouteKey");
        if (!KEYS.contains(key) || route.properties().has("RouteResponseSelectionExpression")) {
            throw new StartRefused(
                    route.place() + ": local mode knows only the routes " + KEYS + " without route responses.");
        }
        return key;
    }

    private static Target target(ResolvedResource route, Map<String, ResolvedResource> integrations) {
        var integration = integrations.get(route.text("Target").replaceFirst("^integrations/", ""));
        if (integration == null) {
            throw new StartRefused(route.place() + ": its integration is not in its stack's template.");
        }
        var function = FUNCTION.matcher(integration.text("IntegrationUri"));
        if (!integration.text("IntegrationType").equals("AWS_PROXY") || !function.matches()) {
            throw new StartRefused(
                    integration.place() + ": local mode knows only AWS_PROXY integrations of functions.");
        }
        var millis = integration.properties().path("TimeoutInMillis").asInt(29_000);
        return new Target(function.group(1), Duration.ofMillis(millis));
    }

    private static ResolvedResource only(List<ResolvedResource> resources, String type) {
        if (resources.size() != 1) {
            throw new StartRefused("The templates have " + resources.size() + " resources of type " + type
                    + "; local mode needs exactly one.");
        }
        return resources.getFirst();
    }
}
