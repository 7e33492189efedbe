package com.aresgen.workflows.definition;

import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.definition.scope.Scope;
import tools.jackson.databind.JsonNode;

/** A JSON value of a definition, in whose strings expressions may stand. Immutable, safe for threads. */
public interface Template {
    /** The value with its expressions evaluated; a string that is one expression alone keeps the expression's type. */
    JsonNode evaluate(Scope scope) throws EvaluationFailed;

    /** Whether no expression is in it. */
    boolean isConstant();

    /** The value as it was written. */
    JsonNode source();
}
