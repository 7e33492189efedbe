package com.aresgen.workflows.definition.expression.parse;

import com.aresgen.workflows.definition.expression.text.TextPart;
import dev.cel.common.ast.CelExpr;
import java.util.Map;
import java.util.Set;

/**
 * An expression whose references are right, and whose types are not known yet.
 *
 * @param expr with ids that no other expression of the definition has, and with internal names for {@code item} and the
 *     status functions
 * @param positions by id, in code points of the expression
 * @param steps the ids of the steps that it reads
 */
public record ParsedExpression(
        SiteText site,
        TextPart.Expression part,
        CelExpr expr,
        Map<Long, Integer> positions,
        Set<String> steps,
        boolean readsItem,
        boolean readsStatus) {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
