package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry of an update. */
public sealed interface UpdateAction {
    DocumentPath path();

    record Assign(DocumentPath path, UpdateValue value) implements UpdateAction {}

    record Remove(DocumentPath path) implements UpdateAction {}

    record Add(DocumentPath path, AttributeValue operand, Members members) implements UpdateAction {}

    record Delete(DocumentPath path, AttributeValue operand, Members members) implements UpdateAction {}

    /** Whether the action stores something, if only in an item that does not exist yet. */
    default boolean stores() {
        return this instanceof Assign || this instanceof Add;
    }

    /** The type that the action stores, so far as the request shows it. */
    default @Nullable String type() {
        return switch (this) {
            case Assign(var _, var value) -> value.type();
            case Remove _ -> null;
            case Add(var _, var operand, var _) -> operand.type();
            case Delete(var _, var operand, var _) -> operand.type();
        };
    }

    /** The value that the action stores, if the request shows it. */
    default @Nullable AttributeValue constant() {
        return this instanceof Assign(var _, UpdateValue.Constant(var value)) ? value : null;
    }

    /** The paths that the action reads or writes. */
    default Stream<DocumentPath> paths() {
        return this instanceof Assign(var path, var value)
                ? Stream.concat(Stream.of(path), value.paths())
                : Stream.of(path());
    }
}
