package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.expression.syntax.Token.Kind;
import java.util.ArrayList;

/** Parses what an update sets: an operand, or the sum or difference of exactly two. */
final class UpdateValueParser {
    private final Tokens tokens;
    private final PathParser paths;
    private final Groups groups;

    UpdateValueParser(Tokens tokens, PathParser paths) {
        this.tokens = tokens;
        this.paths = paths;
        this.groups = new Groups(tokens);
    }

    Term.Value placeholder() {
        if (tokens.current().kind() != Kind.VALUE) {
            throw tokens.unexpected();
        }
        return new Term.Value(tokens.take().text());
    }

    Term value() {
        var left = tokens.current().isSymbol('(') ? group() : operand();
        if (left instanceof Term.Arithmetic || !isOperator(tokens.current())) {
            return left;
        }
        tokens.countOperator();
        var operator = tokens.take().text();
        return new Term.Arithmetic(left, operator, operand());
    }

    private Term group() {
        var start = groups.open();
        var content = value();
        groups.close(start);
        return content;
    }

    private Term operand() {
        var token = tokens.current();
        if (token.isSymbol('(')) {
            var start = groups.open();
            var content = operand();
            groups.close(start);
            return content;
        }
        if (token.kind() == Kind.VALUE) {
            return placeholder();
        }
        return token.kind() == Kind.WORD && tokens.following().isSymbol('(') ? call() : paths.path();
    }

    private Term call() {
        tokens.countOperator();
        var function = tokens.take().text();
        groups.openCall(function);
        tokens.requireSymbol('(');
        var arguments = new ArrayList<Term>();
        do {
            arguments.add(operand());
        } while (tokens.takeSymbol(','));
        tokens.requireSymbol(')');
        groups.closeCall();
        return new Term.Call(function, arguments);
    }

    private static boolean isOperator(Token token) {
        return token.isSymbol('+') || token.isSymbol('-');
    }
}
