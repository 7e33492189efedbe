package com.aresgen.models;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;

/** The columns of the table of options: whether one is sent to the model, and which of its values ask for something. */
final class OptionColumns {
    static final boolean SENT = true;

    /** Not sent: the function itself acts on it. */
    static final boolean KEPT = false;

    private OptionColumns() {}

    static Predicate<JsonNode> always() {
        return _ -> true;
    }

    static Predicate<JsonNode> flagSet() {
        return JsonNode::booleanValue;
    }

    static Predicate<JsonNode> notEmpty() {
        return value -> !value.isEmpty();
    }

    /** All but these numbers. */
    static Predicate<JsonNode> other(double... harmless) {
        return value ->
                !value.isNumber() || DoubleStream.of(harmless).noneMatch(number -> number == value.doubleValue());
    }

    /** All but these texts. */
    static Predicate<JsonNode> other(String... harmless) {
        return value -> !value.isString() || !List.of(harmless).contains(value.stringValue());
    }

    /** Objects of one of these types, by their member of that name. */
    static Predicate<JsonNode> typed(String... names) {
        return value -> List.of(names).contains(value.path("type").asString(""));
    }

    /** Arrays that hold more than this text. */
    static Predicate<JsonNode> more(String harmless) {
        return values -> values.valueStream().anyMatch(other(harmless));
    }
}
