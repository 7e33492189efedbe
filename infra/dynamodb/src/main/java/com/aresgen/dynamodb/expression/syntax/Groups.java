package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.syntax.Token.Kind;

/** The open parentheses and calls: how deep they are, and whether a pair of parentheses holds nothing but another pair. */
final class Groups {
    /**
     * What is deeper has redundant parentheses or misplaced functions: each of the others has an operator of its own, and
     * 300 of those are allowed. The limit keeps the parsers' recursion short.
     */
    private static final int DEEPEST = 340;

    private final Tokens tokens;
    private int depth;
    private int lastStart = -1;
    private int lastEnd = -1;
    private boolean redundant;

    Groups(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Takes the opening parenthesis; the answer is for {@link #close}. */
    int open() {
        if (++depth > DEEPEST) {
            throw tooDeep();
        }
        var start = tokens.index();
        tokens.requireSymbol('(');
        return start;
    }

    void close(int start) {
        var end = tokens.index();
        tokens.requireSymbol(')');
        redundant |= lastStart == start + 1 && lastEnd == end - 1;
        lastStart = start;
        lastEnd = end;
        depth--;
    }

    void openCall(String function) {
        if (++depth > DEEPEST) {
            throw tokens.faults()
                    .of("The function is not allowed to be used this way in an expression; function: " + function);
        }
    }

    void closeCall() {
        depth--;
    }

    boolean redundant() {
        return redundant;
    }

    private ServiceError tooDeep() {
        while (tokens.current().isSymbol('(')) {
            tokens.take();
        }
        return tokens.current().kind() == Kind.END
                ? tokens.unexpected()
                : tokens.faults().of("The expression has redundant parentheses;");
    }
}
