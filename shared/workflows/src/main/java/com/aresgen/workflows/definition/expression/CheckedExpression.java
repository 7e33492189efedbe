package com.aresgen.workflows.definition.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import java.util.Map;
import java.util.Set;

/**
 * An expression that is right.
 *
 * @param cel as it was written, without braces
 * @param ast ready to be evaluated
 * @param steps the steps that it reads, with the types of their outputs
 * @param itemKey the member of {@link Cel#ITEMS} that it reads; empty text for none
 * @param readsStatus whether it calls {@code always()}, {@code failed()} or {@code succeeded()}
 */
public record CheckedExpression(
        String cel,
        CelAbstractSyntaxTree ast,
        CelType type,
        Map<String, CelType> steps,
        String itemKey,
        CelType itemType,
        CelType inputs,
        boolean readsStatus) {
    public CheckedExpression {
        steps = Map.copyOf(steps);
    }

    /** The ids of the steps that it reads. */
    public Set<String> reads() {
        return steps.keySet();
    }
}
