package com.aresgen.workflows.definition.reader;

import static com.aresgen.workflows.definition.FaultCode.INVALID_ID;
import static com.aresgen.workflows.definition.FaultCode.INVALID_VALUE;
import static com.aresgen.workflows.definition.FaultCode.UNKNOWN_REFERENCE;

import com.aresgen.http.values.Nearest;
import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.expression.parse.Outline.DeclaredInputs;
import com.aresgen.workflows.definition.inputs.BoundedPattern;
import com.aresgen.workflows.definition.inputs.InputsSchema;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Checks of the schema of inputs what a table of its keywords cannot say. */
final class InputsRules {
    private static final List<List<String>> RANGES =
            List.of(List.of("minLength", "maxLength"), List.of("minimum", "maximum"), List.of("minItems", "maxItems"));

    private final Faults faults;

    private InputsRules(Faults faults) {
        this.faults = faults;
    }

    /** The schema, and whether it has no fault. */
    static DeclaredInputs read(Optional<Node> node, Faults faults) {
        if (node.isEmpty()) {
            return new DeclaredInputs(Optional.of(InputsSchema.NONE), true);
        }
        new InputsRules(faults).check(node.get());
        var isRight = !faults.areUnder("/inputs");
        var isReadable = isRight
                || node.get()
                        .get("properties")
                        .filter(Node.Members.class::isInstance)
                        .isPresent();
        var schema = Optional.of(node.get()).filter(_ -> isReadable).map(known -> new InputsSchema(known.json()));
        return new DeclaredInputs(schema, isRight);
    }

    private void check(Node schema) {
        schema.get("required").stream()
                .flatMap(list -> list.elements().stream())
                .forEach(name -> required(name, schema));
        schema.get("pattern").ifPresent(this::pattern);
        RANGES.forEach(range -> range(schema, range.getFirst(), range.getLast()));
        schema.get("properties")
                .map(Node::members)
                .ifPresent(properties -> properties.forEach((name, property) -> {
                    if (Reserved.isReserved(name)) {
                        faults.add(
                                property.value().path(),
                                property.nameSpan(),
                                INVALID_ID,
                                "The name " + name + " is reserved by CEL.",
                                () -> Optional.of(name + "_"));
                    }
                    check(property.value());
                }));
        schema.get("items").ifPresent(this::check);
        if (!faults.areUnder(schema.path().pointer())) {
            schema.get("default").ifPresent(value -> matches(value, schema));
            schema.get("const").ifPresent(value -> matches(value, schema));
            schema.get("enum").map(Node::elements).ifPresent(values -> choices(values, schema));
        }
    }

    private void required(Node name, Node schema) {
        var known = schema.get("properties").map(Node::members).orElseGet(java.util.LinkedHashMap::new);
        name.text()
                .filter(text -> !known.containsKey(text))
                .ifPresent(text -> faults.add(
                        name.path(),
                        name.span(),
                        UNKNOWN_REFERENCE,
                        "There is no property " + Shortened.quoted(text) + ".",
                        () -> Nearest.to(text, known.keySet())));
    }

    private void pattern(Node node) {
        try {
            BoundedPattern.compile(node.text().orElse(""));
        } catch (PatternSyntaxException wrong) {
            faults.add(
                    node.path(),
                    node.span(),
                    INVALID_VALUE,
                    "The pattern is not one of RE2: " + wrong.getDescription() + " "
                            + Shortened.quoted(wrong.getPattern()) + ".");
        }
    }

    private void range(Node schema, String least, String most) {
        var low = schema.get(least).filter(node -> node.json().isNumber());
        var high = schema.get(most).filter(node -> node.json().isNumber());
        if (low.isPresent()
                && high.isPresent()
                && low.get().json().decimalValue().compareTo(high.get().json().decimalValue()) > 0) {
            faults.add(low.get().path(), low.get().span(), INVALID_VALUE, least + " is larger than " + most + ".");
        }
    }

    /** Without the enum itself: each value would be compared with all. */
    private void choices(List<Node> values, Node schema) {
        var others = (ObjectNode) schema.json();
        others.remove("enum");
        values.forEach(value -> matches(value, new InputsSchema(others)));
    }

    private void matches(Node value, Node schema) {
        matches(value, new InputsSchema(schema.json()));
    }

    private void matches(Node value, InputsSchema schema) {
        schema.checkValue(value.json()).stream()
                .findFirst()
                .ifPresent(fault -> faults.add(
                        value.path(),
                        value.span(),
                        INVALID_VALUE,
                        "The value does not match its own schema: it " + fault.detail() + "."));
    }
}
