package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.expression.syntax.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses conditions by recursive descent: OR, AND, NOT, comparison, operand. The parts of a conjunction are a list, so
 * that the tree is only as deep as the parentheses are.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">
 *     Condition and filter expressions, operators, and functions</a>
 */
public final class ConditionParser {
    private final Tokens tokens;
    private final Groups groups;
    private final OperandParser operands;

    private ConditionParser(Tokens tokens) {
        this.tokens = tokens;
        this.groups = new Groups(tokens);
        this.operands = new OperandParser(tokens, groups);
    }

    public static ParsedCondition parse(Faults faults, String text) {
        var tokens = Tokens.of(faults, text);
        var parser = new ConditionParser(tokens);
        var clause = parser.clause(parser.disjunction());
        tokens.requireEnd();
        return new ParsedCondition(clause, parser.groups.redundant());
    }

    private Node disjunction() {
        return disjunction(conjunction(negation()));
    }

    private Node disjunction(Node first) {
        if (!tokens.current().isWord("OR")) {
            return first;
        }
        var parts = new ArrayList<Clause>();
        parts.add(clause(first));
        while (tokens.takeWord("OR")) {
            tokens.countOperator();
            parts.add(clause(conjunction(negation())));
        }
        return new Clause.Or(parts);
    }

    private Node conjunction(Node first) {
        if (!tokens.current().isWord("AND")) {
            return first;
        }
        var parts = new ArrayList<Clause>();
        parts.add(clause(first));
        while (tokens.takeWord("AND")) {
            tokens.countOperator();
            parts.add(clause(negation()));
        }
        return new Clause.And(parts);
    }

    /** Pairs of negations cancel each other; of an even number one pair stays. */
    private Node negation() {
        var negations = 0;
        while (tokens.takeWord("NOT")) {
            tokens.countOperator();
            negations++;
        }
        var node = comparison(tokens.current().isSymbol('(') ? group() : operands.operand());
        if (negations == 0) {
            return node;
        }
        var negated = new Clause.Not(clause(node));
        return negations % 2 == 0 ? new Clause.Not(negated) : negated;
    }

    /**
     * Parentheses around a condition, or around the operand that a comparison begins with. Those that open together are
     * read in a loop, so that only others make the recursion deeper.
     */
    private Node group() {
        var starts = new ArrayDeque<Integer>();
        while (tokens.current().isSymbol('(')) {
            starts.push(groups.open());
        }
        var content = disjunction();
        while (true) {
            groups.close(starts.pop());
            content = content instanceof Term term ? operands.continued(term) : content;
            if (starts.isEmpty()) {
                return content;
            }
            content = disjunction(conjunction(comparison(content)));
        }
    }

    private Node comparison(Node left) {
        return left instanceof Term term ? comparison(term) : left;
    }

    private Node comparison(Term left) {
        if (tokens.current().kind() == Kind.COMPARATOR) {
            tokens.countOperator();
            var comparator = tokens.take().text();
            return new Clause.Operation(comparator, List.of(left, operands.operand()));
        }
        if (tokens.takeWord("BETWEEN")) {
            tokens.countOperator();
            var low = operands.operand();
            if (!tokens.takeWord("AND")) {
                throw tokens.unexpected();
            }
            return new Clause.Operation("BETWEEN", List.of(left, low, operands.operand()));
        }
        if (tokens.takeWord("IN")) {
            tokens.countOperator();
            var all = new ArrayList<Term>();
            all.add(left);
            all.addAll(operands.list());
            return new Clause.Operation("IN", all);
        }
        return left;
    }

    /** A function may be a condition; of other operands the operator is missing, where the current token is. */
    private Clause clause(Node node) {
        return switch (node) {
            case Clause clause -> clause;
            case Term.Call call -> new Clause.Test(call);
            case Term _ -> throw tokens.unexpected();
        };
    }
}
