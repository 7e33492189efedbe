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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Checks many expressions as the elements of one list: CEL sets up its declarations once for each check. */
final class Batch {
    /** CEL copies what it has inferred for each call: large lists take quadratic time. */
    private static final int AT_ONCE = 64;

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

    /** The expressions that are right; the faults of the others are noted. Of those that are alike one is checked. */
    Map<ParsedExpression, CheckedExpression> check(List<ParsedExpression> expressions) {
        var checker = Cel.checker(types, inputs);
        var alike = expressions.stream()
                .collect(Collectors.groupingBy(Batch::key, LinkedHashMap::new, Collectors.toList()));
        var groups = List.copyOf(alike.values());
        var all = new LinkedHashMap<ParsedExpression, CheckedExpression>();
        for (int from = 0; from < groups.size(); from += AT_ONCE) {
            check(checker, groups.subList(from, Math.min(groups.size(), from + AT_ONCE)), all);
        }
        return all;
    }

    private static String key(ParsedExpression expression) {
        var item = expression.readsItem()
                ? expression.site().step().map(StepOutline::itemKey).orElse("")
                : "";
        return item + ' ' + expression.part().cel();
    }

    private void check(
            CelChecker checker, List<List<ParsedExpression>> groups, Map<ParsedExpression, CheckedExpression> all) {
        var left = groups;
        while (!left.isEmpty()) {
            var result = checker.check(list(left));
            if (!result.hasError()) {
                addChecked(left, ast(result), all);
                return;
            }
            var wrong = report(left, result.getErrors());
            if (wrong.isEmpty() && left.size() == 1) {
                left.getFirst()
                        .forEach(each -> CelIssues.checking(
                                each.site(), each.part(), result.getErrors().getFirst(), 0, outline));
                return;
            }
            if (wrong.isEmpty()) {
                // An issue that cannot be ascribed: one by one, so that it is never lost, and never another's.
                left.forEach(group -> check(checker, List.of(group), all));
                return;
            }
            left = left.stream().filter(each -> !wrong.contains(each)).toList();
        }
    }

    private static CelAbstractSyntaxTree ast(dev.cel.common.CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("A result without errors has a tree", impossible);
        }
    }

    private CelAbstractSyntaxTree list(List<List<ParsedExpression>> groups) {
        var elements = groups.stream().map(group -> group.getFirst().expr()).collect(ImmutableList.toImmutableList());
        var source = CelSource.newBuilder("").build();
        return CelAbstractSyntaxTree.newParsedAst(
                CelExpr.ofList(ids.getAsLong(), elements, ImmutableList.of()), source);
    }

    private Set<List<ParsedExpression>> report(List<List<ParsedExpression>> groups, List<CelIssue> issues) {
        var wrong = new HashSet<List<ParsedExpression>>();
        for (var issue : issues) {
            for (var group : groups) {
                var position = group.getFirst().positions().get(issue.getExprId());
                if (position != null) {
                    wrong.add(group);
                    group.forEach(each -> CelIssues.checking(each.site(), each.part(), issue, position, outline));
                }
            }
        }
        return wrong;
    }

    private void addChecked(
            List<List<ParsedExpression>> groups,
            CelAbstractSyntaxTree list,
            Map<ParsedExpression, CheckedExpression> all) {
        var elements = list.getExpr().list().elements();
        for (int i = 0; i < groups.size(); i++) {
            var ast = CelAbstractSyntaxTree.newCheckedAst(
                    elements.get(i), list.getSource(), list.getReferenceMap(), list.getTypeMap());
            var checked = checked(groups.get(i).getFirst(), ast);
            groups.get(i).forEach(each -> all.put(each, checked));
        }
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
