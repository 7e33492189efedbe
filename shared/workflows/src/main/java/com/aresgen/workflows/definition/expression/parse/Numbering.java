package com.aresgen.workflows.definition.expression.parse;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Copies an expression with new ids, so that many expressions can be checked as one list: a check of its own would set
 * up all declarations of CEL for each. On the way, names are replaced as {@link Names} says.
 */
final class Numbering {
    /** Replaces what is known to callers under another name than to the checker. */
    interface Names {
        /** The expression for a variable that no macro has bound. */
        CelExpr variable(String name, LongSupplier ids);

        /** The variable that a call without arguments stands for, or the empty text. */
        String function(String name);
    }

    private final LongSupplier ids;
    private final CelSource source;
    private final Names names;
    private final Map<Long, Integer> positions = new HashMap<>();

    Numbering(LongSupplier ids, CelSource source, Names names) {
        this.ids = ids;
        this.source = source;
        this.names = names;
    }

    /** By new id, in code points. */
    Map<Long, Integer> positions() {
        return positions;
    }

    CelExpr copy(CelExpr expr) {
        return copy(expr, Set.of());
    }

    private CelExpr copy(CelExpr expr, Set<String> bound) {
        var id = ids.getAsLong();
        var position = source.getPositionsMap().get(expr.id());
        if (position != null) {
            positions.put(id, position);
        }
        return switch (expr.getKind()) {
            case NOT_SET -> CelExpr.ofNotSet(id);
            case CONSTANT -> CelExpr.ofConstant(id, expr.constant());
            case IDENT -> {
                var name = expr.ident().name();
                yield bound.contains(name) ? CelExpr.ofIdent(id, name) : variable(name, position);
            }
            case SELECT -> {
                var select = expr.select();
                yield CelExpr.ofSelect(id, copy(select.operand(), bound), select.field(), select.testOnly());
            }
            case CALL -> call(id, expr.call(), bound);
            case LIST ->
                CelExpr.ofList(
                        id, copies(expr.list().elements(), bound), expr.list().optionalIndices());
            case MAP ->
                CelExpr.ofMap(
                        id,
                        expr.map().entries().stream()
                                .map(entry -> CelExpr.ofMapEntry(
                                        entryId(entry.id()),
                                        copy(entry.key(), bound),
                                        copy(entry.value(), bound),
                                        entry.optionalEntry()))
                                .collect(ImmutableList.toImmutableList()));
            case STRUCT ->
                CelExpr.ofStruct(
                        id,
                        expr.struct().messageName(),
                        expr.struct().entries().stream()
                                .map(entry -> CelExpr.ofStructEntry(
                                        entryId(entry.id()),
                                        entry.fieldKey(),
                                        copy(entry.value(), bound),
                                        entry.optionalEntry()))
                                .collect(ImmutableList.toImmutableList()));
            case COMPREHENSION -> comprehension(id, expr.comprehension(), bound);
        };
    }

    private long entryId(long old) {
        var id = ids.getAsLong();
        var position = source.getPositionsMap().get(old);
        if (position != null) {
            positions.put(id, position);
        }
        return id;
    }

    private CelExpr variable(String name, @Nullable Integer position) {
        var variable = names.variable(name, ids);
        if (position != null) {
            positions.put(variable.id(), position);
        }
        return variable;
    }

    private CelExpr call(long id, CelExpr.CelCall call, Set<String> bound) {
        if (call.target().isEmpty() && call.args().isEmpty()) {
            var variable = names.function(call.function());
            if (!variable.isEmpty()) {
                return CelExpr.ofIdent(id, variable);
            }
        }
        return CelExpr.ofCall(
                id, call.target().map(target -> copy(target, bound)), call.function(), copies(call.args(), bound));
    }

    private ImmutableList<CelExpr> copies(List<CelExpr> all, Set<String> bound) {
        return all.stream().map(each -> copy(each, bound)).collect(ImmutableList.toImmutableList());
    }

    private CelExpr comprehension(long id, CelExpr.CelComprehension loop, Set<String> bound) {
        var inner = new HashSet<>(bound);
        inner.add(loop.iterVar());
        inner.add(loop.accuVar());
        return CelExpr.ofComprehension(
                id,
                loop.iterVar(),
                loop.iterVar2(),
                copy(loop.iterRange(), bound),
                loop.accuVar(),
                copy(loop.accuInit(), bound),
                copy(loop.loopCondition(), inner),
                copy(loop.loopStep(), inner),
                copy(loop.result(), inner));
    }
}
