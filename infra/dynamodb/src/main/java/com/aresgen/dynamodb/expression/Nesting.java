package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.value.AttributeValue;
import java.util.Collection;

/** The limit of 32 levels holds for the item that an update makes, not only for the values of the request. */
final class Nesting {
    private static final int DEEPEST = 32;

    private Nesting() {}

    static void requireSupported(DocumentPath path, AttributeValue value) {
        requireSupported(value, path.steps().size());
    }

    private static void requireSupported(AttributeValue value, int level) {
        if (level > DEEPEST) {
            throw ServiceError.validation("Nesting Levels have exceeded supported limits: Attributes in the item have"
                    + " nested levels beyond supported limit");
        }
        switch (value) {
            case AttributeValue.Document(var values) -> requireSupported(values.values(), level + 1);
            case AttributeValue.Sequence(var values) -> requireSupported(values, level + 1);
            default -> {}
        }
    }

    private static void requireSupported(Collection<AttributeValue> values, int level) {
        values.forEach(value -> requireSupported(value, level));
    }
}
