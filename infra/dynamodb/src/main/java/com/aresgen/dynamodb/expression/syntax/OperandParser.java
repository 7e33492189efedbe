package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.expression.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parses the operands of conditions: paths, values, functions, and those in parentheses. */
final class OperandParser {
    private static final List<String> KEYWORDS = List.of("AND", "OR", "NOT", "IN", "BETWEEN");

    private final Tokens tokens;
    private final Groups groups;
    private final PathParser paths;

    OperandParser(Tokens tokens, Groups groups) {
        this.tokens = tokens;
        this.groups = groups;
        this.paths = new PathParser(tokens, KEYWORDS);
    }

    Term operand() {
        var token = tokens.current();
        if (token.isSymbol('(')) {
            var start = groups.open();
            var content = operand();
            groups.close(start);
            return continued(content);
        }
        if (token.kind() == Kind.VALUE) {
            return new Term.Value(tokens.take().text());
        }
        if (token.kind() == Kind.WORD && tokens.following().isSymbol('(') && !paths.isKeyword(token)) {
            return call(tokens.take().text());
        }
        return paths.path();
    }

    /** A path in parentheses may go on behind them. */
    Term continued(Term term) {
        return term instanceof Term.Path(var steps) && paths.goesOn() ? paths.continued(steps) : term;
    }

    private Term call(String function) {
        groups.openCall(function);
        var call = new Term.Call(function, list());
        groups.closeCall();
        return call;
    }

    /** Operands in parentheses, with commas between them. */
    List<Term> list() {
        tokens.requireSymbol('(');
        var list = new ArrayList<Term>();
        do {
            list.add(operand());
        } while (tokens.takeSymbol(','));
        tokens.requireSymbol(')');
        return list;
    }
}
