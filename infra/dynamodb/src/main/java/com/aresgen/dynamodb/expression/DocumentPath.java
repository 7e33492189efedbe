package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way to an attribute or into it: the name of an attribute, then names in maps and indexes in lists. */
public record DocumentPath(List<Step> steps) {
    /** A step into a document. */
    public sealed interface Step {
        record Name(String name) implements Step {
            @Override
            public String toString() {
                return name;
            }
        }

        record Index(int index) implements Step {
            @Override
            public String toString() {
                return "[" + index + "]";
            }
        }
    }

    public static DocumentPath of(String attribute) {
        return new DocumentPath(List.of(new Step.Name(attribute)));
    }

    /** The name of the attribute. */
    public String root() {
        return steps.getFirst().toString();
    }

    /** Whether the path leads into the attribute. */
    public boolean isNested() {
        return steps.size() > 1;
    }

    /** What the path leads to, or null if the item has nothing there. */
    public @Nullable AttributeValue find(Map<String, AttributeValue> item) {
        var value = item.get(root());
        for (var i = 1; i < steps.size() && value != null; i++) {
            value = step(value, steps.get(i));
        }
        return value;
    }

    private static @Nullable AttributeValue step(AttributeValue value, Step step) {
        return switch (step) {
            case Step.Name(var name) -> value instanceof AttributeValue.Document(var values) ? values.get(name) : null;
            case Step.Index(var index) ->
                value instanceof AttributeValue.Sequence(var values) && index < values.size()
                        ? values.get(index)
                        : null;
        };
    }

    /** As messages show it: {@code [a, [0], b]}. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
