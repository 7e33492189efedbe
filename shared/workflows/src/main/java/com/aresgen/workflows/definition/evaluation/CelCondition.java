package com.aresgen.workflows.definition.evaluation;

import com.aresgen.workflows.definition.Condition;
import com.aresgen.workflows.definition.expression.CheckedText;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.definition.scope.Scope;

/** A {@code when} in CEL. Two conditions are equal if they were written alike. */
public final class CelCondition implements Condition {
    private final String source;
    private final ExpressionProgram program;

    public CelCondition(String source, CheckedText text) {
        this.source = source;
        this.program = new ExpressionProgram(text.expressions().getFirst());
    }

    @Override
    public boolean test(Scope scope) throws EvaluationFailed {
        if (program.evaluate(scope) instanceof Boolean result) {
            return result;
        }
        throw new EvaluationFailed(
                EvaluationFailed.Code.EXPRESSION_FAILED, "The condition " + source + " is neither true nor false.");
    }

    @Override
    public boolean readsStatus() {
        return program.expression().readsStatus();
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CelCondition condition && condition.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
