package com.aresgen.local.iam;

import com.aresgen.local.StartRefused;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A policy statement; {@code *} and {@code ?} in actions and resources are wildcards, as in IAM. */
public record Statement(String sid, boolean allows, List<String> actions, List<String> resources) {
    /** In IAM the case of an action does not matter, that of a resource does. */
    private static final Wildcards ACTIONS = new Wildcards(Pattern.CASE_INSENSITIVE);

    private static final Wildcards RESOURCES = new Wildcards(0);

    private static final Set<String> KNOWN = Set.of("Action", "Effect", "Resource", "Sid");

    static Statement of(String place, JsonNode node) {
        for (var member : node.propertyNames()) {
            if (!KNOWN.contains(member)) {
                throw new StartRefused(place + ": local mode does not know " + member + " in a policy.");
            }
        }
        return new Statement(
                node.path("Sid").asString(""),
                node.path("Effect").asString("").equals("Allow"),
                texts(node.path("Action")),
                texts(node.path("Resource")));
    }

    boolean covers(Permission permission) {
        return actions.stream().anyMatch(action -> ACTIONS.matches(action, permission.action()))
                && resources.stream().anyMatch(resource -> RESOURCES.matches(resource, permission.resource()));
    }

    private static List<String> texts(JsonNode oneOrMany) {
        var nodes = oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
        return nodes.map(JsonNode::asString).toList();
    }
}
