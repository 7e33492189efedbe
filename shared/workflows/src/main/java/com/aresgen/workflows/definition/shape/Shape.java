package com.aresgen.workflows.definition.shape;

import com.aresgen.workflows.definition.FaultCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a value of a definition may be. {@link ShapeCheck} and {@link JsonSchema} read the same shapes. */
public sealed interface Shape {
    /**
     * An object with these members and no others.
     *
     * @param oneOf names of which exactly one is given; empty without such a rule
     */
    record Obj(List<Field> fields, List<String> oneOf) implements Shape {
        public Obj(List<Field> fields) {
            this(fields, List.of());
        }

        /** Whether an object without members would be wrong. */
        boolean isNeeded() {
            return !oneOf.isEmpty() || fields.stream().anyMatch(Field::required);
        }

        List<String> names() {
            return fields.stream().map(Field::name).toList();
        }
    }

    /** One member of an object. */
    record Field(String name, boolean required, Shape shape, String description) {}

    /** An object whose member {@code uses} decides what its member {@code with} may be. */
    record ByType(Obj common, Map<String, Obj> with) implements Shape {}

    /** An object with free names. */
    record Named(Form names, int most, Shape values) implements Shape {}

    /** An array. */
    record ListOf(int least, int most, Shape values) implements Shape {}

    /** A string; lengths in code points. */
    record Text(int least, int most) implements Shape {}

    /** A string of a form. */
    record Formed(Form form) implements Shape {}

    /** One of these strings. */
    record Choice(List<String> values, FaultCode code) implements Shape {
        Choice(String... values) {
            this(List.of(values), FaultCode.INVALID_VALUE);
        }
    }

    /** Exactly this number. */
    record Exactly(int value) implements Shape {}

    record Whole(long least, long most) implements Shape {}

    record Decimal(double least, double most) implements Shape {}

    record Flag() implements Shape {}

    /** False alone: nothing else is supported. */
    record False() implements Shape {}

    /** A duration as text. */
    record Time(Duration least, Duration most) implements Shape {}

    /** Any JSON. */
    record Anything() implements Shape {}

    /** The first shape for arrays, the second for all else. */
    record ListOr(ListOf list, Shape other) implements Shape {}

    /** A shape that is a part of itself; the name is that of its definition in the JSON Schema. */
    record Recursive(String name, Supplier<Shape> shape) implements Shape {}

    /** A value that an expression may stand for, and whose strings may hold expressions. */
    record Templated(Shape literal) implements Shape {}

    /** A string that is one expression alone. */
    record Expression() implements Shape {}

    /** Whether it is one of strings: then an expression may be a part of the string. */
    default boolean isText() {
        return switch (this) {
            case Text _, Formed _, Choice _, Time _, Anything _ -> true;
            default -> false;
        };
    }
}
