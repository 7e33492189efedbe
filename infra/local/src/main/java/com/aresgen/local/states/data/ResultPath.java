package com.aresgen.local.states.data;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a result goes in a state's input: in its place, into a member of it, or nowhere.
 *
 * @param path empty where the definition has {@code null}: the result is discarded
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultpath.html">ResultPath</a>
 */
public record ResultPath(Optional<ReferencePath> path) {
    public static final ResultPath REPLACE = new ResultPath(Optional.of(ReferencePath.ROOT));

    /** The combination; objects on the way are made, and any other value on the way is a failure. */
    public JsonNode combined(JsonNode input, JsonNode result) {
        if (path.isEmpty()) {
            return input;
        }
        return put(input, path.get().steps(), result);
    }

    private JsonNode put(JsonNode node, List<ReferencePath.Step> steps, JsonNode result) {
        if (steps.isEmpty()) {
            return result;
        }
        if (!(node instanceof ObjectNode object)
                || !(steps.getFirst() instanceof ReferencePath.Step.Member(var name))) {
            throw new StateFailure(new StatesError(
                    StatesError.RESULT_PATH,
                    "Unable to apply ReferencePath "
                            + path.map(ReferencePath::text).orElse("") + " to input " + node));
        }
        // A shallow copy at each level: the input may be in use elsewhere.
        var copy = JsonNodeFactory.instance.objectNode();
        copy.setAll(object);
        var below = object.path(name);
        copy.set(
                name,
                put(
                        below.isMissingNode() ? JsonNodeFactory.instance.objectNode() : below,
                        steps.subList(1, steps.size()),
                        result));
        return copy;
    }
}
