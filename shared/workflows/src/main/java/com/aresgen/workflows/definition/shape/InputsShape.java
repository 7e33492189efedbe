package com.aresgen.workflows.definition.shape;

import static com.aresgen.workflows.definition.shape.StepShapes.optional;
import static com.aresgen.workflows.definition.shape.StepShapes.required;

import com.aresgen.workflows.definition.Limits;
import java.util.List;
import java.util.stream.Stream;

/** The subset of JSON Schema that declares inputs. */
final class InputsShape {
    private static final double LARGEST = Double.MAX_VALUE;
    private static final Shape.Choice TYPES =
            new Shape.Choice("string", "integer", "number", "boolean", "array", "object", "null");
    private static final Shape VALUE = new Shape.Recursive("input", InputsShape::value);
    private static final Shape SIZE = new Shape.Whole(0, Integer.MAX_VALUE);

    private static final List<Shape.Field> OF_OBJECTS = List.of(
            optional("properties", new Shape.Named(Form.INPUT_NAME, 200, VALUE), "The members."),
            optional("required", new Shape.ListOf(0, 200, new Shape.Text(1, 200)), "Members that are always given."),
            optional("additionalProperties", new Shape.False(), "Other members are always refused."),
            optional("title", new Shape.Text(0, 200), "For people."),
            optional("description", new Shape.Text(0, 4_000), "For people."));

    private static final List<Shape.Field> OF_OTHERS = List.of(
            optional("items", VALUE, "The elements of an array."),
            optional("enum", new Shape.ListOf(1, 1_000, new Shape.Anything()), "All values that are right."),
            optional("const", new Shape.Anything(), "The one value that is right."),
            optional("default", new Shape.Anything(), "The value if none is given."),
            optional("minLength", SIZE, "Of a string, in code points."),
            optional("maxLength", SIZE, "Of a string, in code points."),
            optional("minimum", new Shape.Decimal(-LARGEST, LARGEST), "Of a number."),
            optional("maximum", new Shape.Decimal(-LARGEST, LARGEST), "Of a number."),
            optional("minItems", SIZE, "Of an array."),
            optional("maxItems", SIZE, "Of an array."),
            optional("pattern", new Shape.Text(0, Limits.PATTERN), "Of a string; RE2, found anywhere in it."));

    static final Shape.Obj ROOT = new Shape.Obj(Stream.concat(
                    Stream.of(required("type", new Shape.Choice("object"), "Always object.")), OF_OBJECTS.stream())
            .toList());

    private InputsShape() {}

    private static Shape value() {
        return new Shape.Obj(Stream.of(
                        Stream.of(optional("type", TYPES, "The type; any without it.")),
                        OF_OBJECTS.stream(),
                        OF_OTHERS.stream())
                .flatMap(fields -> fields)
                .toList());
    }
}
