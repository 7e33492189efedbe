package com.aresgen.workflows.definition.expression.typing;

import com.aresgen.workflows.definition.expression.Cel;
import com.aresgen.workflows.definition.expression.CheckedExpression;
import com.aresgen.workflows.definition.expression.parse.CelIssues;
import com.aresgen.workflows.definition.expression.parse.Outline;
import com.aresgen.workflows.definition.expression.parse.ParsedExpression;
import com.aresgen.workflows.definition.expression.parse.StepOutline;
import com.aresgen.workflows.definition.expression.types.TypeTable;
import com.google.common.collect.ImmutableList;
import dev.cel.checker.CelChecker;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Checks many expressions as the elements of one list: CEL sets up its declarations once for each check. */
final class Batch {
    private final Outline outline;
    private final TypeTable types;
    private final CelType inputs;
    private final LongSupplier ids;

    Batch(Outline outline, TypeTable types, CelType inputs, LongSupplier ids) {
        this.outline = outline;
        this.types = types;
        this.inputs = inputs;
        this.ids = ids;
    }

    /** The expressions that are right; the faults of the others are noted. */
    Map<ParsedExpression, CheckedExpression> check(List<ParsedExpression> expressions) {
        var checker = Cel.checker(types, inputs);
        var left = expressions;
        while (!left.isEmpty()) {
            var result = checker.check(list(left));
            if (!result.hasError()) {
                return checked(left, ast(result));
            }
            var wrong = report(left, result.getErrors());
            if (wrong.isEmpty()) {
                return alone(checker, left);
            }
            left = left.stream().filter(each -> !wrong.contains(each)).toList();
        }
        return Map.of();
    }

    /** One by one, for an issue that cannot be ascribed: so that it is never lost, and never another's. */
    private Map<ParsedExpression, CheckedExpression> alone(CelChecker checker, List<ParsedExpression> expressions) {
        var all = new LinkedHashMap<ParsedExpression, CheckedExpression>();
        for (var expression : expressions) {
            var result = checker.check(list(List.of(expression)));
            if (result.hasError()) {
                CelIssues.checking(
                        expression.site(), expression.part(), result.getErrors().getFirst(), 0, outline);
            } else {
                all.putAll(checked(List.of(expression), ast(result)));
            }
        }
        return all;
    }

    private static CelAbstractSyntaxTree ast(dev.cel.common.CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("A result without errors has a tree", impossible);
        }
    }

    private CelAbstractSyntaxTree list(List<ParsedExpression> expressions) {
        var elements = expressions.stream().map(ParsedExpression::expr).collect(ImmutableList.toImmutableList());
        var source = CelSource.newBuilder("").build();
        return CelAbstractSyntaxTree.newParsedAst(
                CelExpr.ofList(ids.getAsLong(), elements, ImmutableList.of()), source);
    }

    private Set<ParsedExpression> report(List<ParsedExpression> expressions, List<CelIssue> issues) {
        var wrong = new HashSet<ParsedExpression>();
        for (var issue : issues) {
            for (var expression : expressions) {
                var position = expression.positions().get(issue.getExprId());
                if (position != null) {
                    wrong.add(expression);
                    CelIssues.checking(expression.site(), expression.part(), issue, position, outline);
                }
            }
        }
        return wrong;
    }

    private Map<ParsedExpression, CheckedExpression> checked(
            List<ParsedExpression> expressions, CelAbstractSyntaxTree list) {
        var all = new LinkedHashMap<ParsedExpression, CheckedExpression>();
        var elements = new ArrayList<>(list.getExpr().list().elements());
        for (int i = 0; i < elements.size(); i++) {
            var expression = expressions.get(i);
            var ast = CelAbstractSyntaxTree.newCheckedAst(
                    elements.get(i), list.getSource(), list.getReferenceMap(), list.getTypeMap());
            all.put(expression, checked(expression, ast));
        }
        return all;
    }

    private CheckedExpression checked(ParsedExpression expression, CelAbstractSyntaxTree ast) {
        var item = expression.readsItem()
                ? expression.site().step().map(StepOutline::itemKey).orElse("")
                : "";
        return new CheckedExpression(
                expression.part().cel(),
                ast,
                ast.getResultType(),
                expression.steps().stream()
                        .collect(Collectors.toMap(
                                id -> id, id -> types.output(id).orElse(dev.cel.common.types.SimpleType.DYN))),
                item,
                types.item(item).orElse(dev.cel.common.types.SimpleType.DYN),
                inputs,
                expression.readsStatus());
    }
}
