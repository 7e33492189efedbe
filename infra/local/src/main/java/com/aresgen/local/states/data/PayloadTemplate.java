package com.aresgen.local.states.data;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A JSON value in which fields whose names end in {@code .$} are filled from paths.
 *
 * @see <a href="https://states-language.net/spec.html#payload-template">Payload template</a>
 */
public sealed interface PayloadTemplate {
    /** A value that is used as it is. */
    record Literal(JsonNode value) implements PayloadTemplate {}

    record Members(Map<String, PayloadTemplate> members) implements PayloadTemplate {}

    record Elements(List<PayloadTemplate> elements) implements PayloadTemplate {}

    /**
     * A value from a path.
     *
     * @param field the name in the definition, for the cause of a failure
     */
    record FromPath(String field, ReferencePath path) implements PayloadTemplate {}

    /** The template with its paths applied; a path that finds nothing is a failure. */
    default JsonNode filled(Scope scope) {
        return switch (this) {
            case Literal(var value) -> value;
            case Members(var members) -> {
                var object = JsonNodeFactory.instance.objectNode();
                members.forEach((name, member) -> object.set(name, member.filled(scope)));
                yield object;
            }
            case Elements(var elements) -> {
                var array = JsonNodeFactory.instance.arrayNode();
                elements.forEach(element -> array.add(element.filled(scope)));
                yield array;
            }
            case FromPath(var field, var path) ->
                path.find(scope)
                        .orElseThrow(() -> new StateFailure(StatesError.runtime(
                                "The JSONPath '%s' specified for the field '%s' could not be found in the input '%s'"
                                        .formatted(
                                                path.text(),
                                                field,
                                                path.ofContext() ? scope.context() : scope.input()))));
        };
    }
}
