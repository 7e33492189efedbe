package com.aresgen.local.states.data;

import com.aresgen.local.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A path that names at most one node: {@code $.a.b[0]} or {@code $['a']}, or with two dollars one of the context object.
 * JSONPath's wildcards, slices, filters and descents are refused at the start.
 *
 * @see <a href="https://states-language.net/spec.html#path">Paths and reference paths</a>
 */
public record ReferencePath(String text, boolean ofContext, List<Step> steps) {
    private static final Pattern WHOLE = Pattern.compile("\\$\\$?((\\.\\w+)|(\\[\\d+])|(\\['[^'\\\\]+']))*");
    private static final Pattern STEP =
            Pattern.compile("\\.(?<name>\\w+)|\\[(?<index>\\d{1,9})]|\\['(?<quoted>[^']+)']");

    /** The whole input of a state. */
    public static final ReferencePath ROOT = new ReferencePath("$", false, List.of());

    /** One step down from a node. */
    public sealed interface Step {
        /** Into a member of an object. */
        record Member(String name) implements Step {}

        /** Into an element of an array. */
        record Element(int index) implements Step {}
    }

    /** Reads a path, or refuses it and names its place. */
    public static ReferencePath of(String place, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new StartRefused(place + ": local mode knows no other paths than $.a.b[0], not " + text + ".");
        }
        var steps = new ArrayList<Step>();
        for (var found : STEP.matcher(text).results().toList()) {
            var name = found.group("name") == null ? found.group("quoted") : found.group("name");
            steps.add(name == null ? new Step.Element(Integer.parseInt(found.group("index"))) : new Step.Member(name));
        }
        return new ReferencePath(text, text.startsWith("$$"), List.copyOf(steps));
    }

    public boolean isRoot() {
        return steps.isEmpty() && !ofContext;
    }

    /** The node that the path names; {@code null} in the JSON is a node as well. */
    public Optional<JsonNode> find(Scope scope) {
        var node = ofContext ? scope.context() : scope.input();
        for (var step : steps) {
            node = switch (step) {
                case Step.Member(var name) -> node.path(name);
                case Step.Element(var index) -> node.path(index);
            };
        }
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }
}
