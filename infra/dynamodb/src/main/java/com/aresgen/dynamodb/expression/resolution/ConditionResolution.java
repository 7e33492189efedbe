package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.expression.Comparator;
import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.Function;
import com.aresgen.dynamodb.expression.Operand;
import com.aresgen.dynamodb.expression.syntax.Clause;
import com.aresgen.dynamodb.expression.syntax.ParsedCondition;
import com.aresgen.dynamodb.expression.syntax.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From the tree of a condition to a condition. Faults come in the service's order: parentheses, names of functions, their
 * places, reserved words, and then condition by condition what {@link OperandChecks} finds.
 */
final class ConditionResolution {
    private final Resolution resolution;
    private final OperandChecks checks;

    ConditionResolution(Resolution resolution) {
        this.resolution = resolution;
        this.checks = new OperandChecks(resolution.faults());
    }

    Condition condition(ParsedCondition parsed) {
        if (parsed.hasRedundantParentheses()) {
            throw resolution.faults().of("The expression has redundant parentheses;");
        }
        var leaves = new ArrayList<Clause>();
        collect(parsed.clause(), leaves);
        leaves.forEach(leaf -> operands(leaf).forEach(this::requireKnownFunctions));
        leaves.forEach(this::requireFunctionsInPlace);
        leaves.forEach(leaf -> operands(leaf).forEach(this::requireNoReservedWords));
        return resolve(parsed.clause());
    }

    /** Adds the clauses without AND, OR and NOT, in the order of the text. No streams: clauses may be 300 deep. */
    private static void collect(Clause clause, List<Clause> leaves) {
        switch (clause) {
            case Clause.And(var parts) -> parts.forEach(part -> collect(part, leaves));
            case Clause.Or(var parts) -> parts.forEach(part -> collect(part, leaves));
            case Clause.Not(var negated) -> collect(negated, leaves);
            case Clause.Operation _, Clause.Test _ -> leaves.add(clause);
        }
    }

    private static List<Term> operands(Clause leaf) {
        return switch (leaf) {
            case Clause.Operation(var _, var operands) -> operands;
            case Clause.Test(var call) -> List.of(call);
            case Clause.And _, Clause.Or _, Clause.Not _ -> List.of();
        };
    }

    private void requireKnownFunctions(Term term) {
        if (term instanceof Term.Call(var name, var arguments)) {
            arguments.forEach(this::requireKnownFunctions);
            if (Function.of(name).isEmpty()) {
                throw resolution
                        .faults()
                        .of(
                                UpdateResolution.FUNCTIONS.contains(name)
                                        ? "The function is not allowed in a condition expression; function: " + name
                                        : "Invalid function name; function: " + name);
            }
        }
    }

    /** Only size is an operand, and size is nothing else. */
    private void requireFunctionsInPlace(Clause leaf) {
        if (leaf instanceof Clause.Test(var call)) {
            call.arguments().forEach(this::requireOperand);
            if (call.function().equals(Function.SIZE.text())) {
                throw misplaced(call);
            }
        } else {
            operands(leaf).forEach(this::requireOperand);
        }
    }

    private void requireOperand(Term term) {
        if (term instanceof Term.Call call) {
            call.arguments().forEach(this::requireOperand);
            if (!call.function().equals(Function.SIZE.text())) {
                throw misplaced(call);
            }
        }
    }

    private RuntimeException misplaced(Term.Call call) {
        return resolution
                .faults()
                .of("The function is not allowed to be used this way in an expression; function: " + call.function());
    }

    private void requireNoReservedWords(Term term) {
        switch (term) {
            case Term.Path path -> resolution.requireNoReservedWord(path);
            case Term.Call(var _, var arguments) -> arguments.forEach(this::requireNoReservedWords);
            case Term.Value _, Term.Arithmetic _ -> {}
        }
    }

    private Condition resolve(Clause clause) {
        return switch (clause) {
            case Clause.And(var parts) -> new Condition.And(resolved(parts));
            case Clause.Or(var parts) -> new Condition.Or(resolved(parts));
            case Clause.Not(var negated) -> new Condition.Not(resolve(negated));
            case Clause.Operation(var operator, var terms) -> operation(operator, operandsOf(terms));
            case Clause.Test(var call) -> call(call);
        };
    }

    private Condition operation(String operator, List<Operand> operands) {
        checks.requireCounts(operands);
        checks.requireDistinct(operator, operands);
        checks.requireSizes(operands);
        var first = operands.getFirst();
        return switch (operator) {
            case "BETWEEN" -> checks.between(first, operands.get(1), operands.get(2));
            case "IN" -> checks.in(first, operands.subList(1, operands.size()));
            default -> checks.comparison(first, Comparator.of(operator), operands.get(1));
        };
    }

    private Condition call(Term.Call call) {
        var function = Function.of(call.function()).orElseThrow();
        var operands = operandsOf(call.arguments());
        checks.requireCounts(operands);
        checks.requireCount(function, operands);
        checks.requireDistinct(function.text(), operands);
        checks.requireSizes(operands);
        return checks.call(function, operands);
    }

    private List<Condition> resolved(List<Clause> parts) {
        var conditions = new ArrayList<Condition>(parts.size());
        for (var part : parts) {
            conditions.add(resolve(part));
        }
        return Collections.unmodifiableList(conditions);
    }

    private List<Operand> operandsOf(List<Term> terms) {
        var operands = new ArrayList<Operand>(terms.size());
        for (var term : terms) {
            operands.add(operand(term));
        }
        return Collections.unmodifiableList(operands);
    }

    private Operand operand(Term term) {
        return switch (term) {
            case Term.Path path -> new Operand.Path(resolution.path(path));
            case Term.Value value -> new Operand.Constant(resolution.value(value));
            case Term.Call(var _, var arguments) -> new Operand.Size(operandsOf(arguments));
            case Term.Arithmetic _ -> throw new IllegalStateException("conditions have no arithmetic");
        };
    }
}
