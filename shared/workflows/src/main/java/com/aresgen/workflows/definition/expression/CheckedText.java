package com.aresgen.workflows.definition.expression;

import com.aresgen.workflows.definition.expression.text.TextParts;
import java.util.List;

/**
 * A string with expressions that are right.
 *
 * @param expressions in the order in which they are among the parts
 */
public record CheckedText(TextParts parts, List<CheckedExpression> expressions) {}
