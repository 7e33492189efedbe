package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.expression.syntax.Term.Step;
import com.aresgen.dynamodb.expression.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parses document paths such as {@code a.#b[3]}. */
final class PathParser {
    private static final int DEEPEST = 32;
    private static final int LONGEST_INDEX = 10;

    private final Tokens tokens;
    private final List<String> keywords;

    /**
     * @param keywords words of the expression's grammar in capitals, which are no attribute's name
     */
    PathParser(Tokens tokens, List<String> keywords) {
        this.tokens = tokens;
        this.keywords = keywords;
    }

    Term.Path path() {
        return continued(List.of(name()));
    }

    /** Whether the current token goes on with the path before it. */
    boolean goesOn() {
        return tokens.current().isSymbol('.') || tokens.current().isSymbol('[');
    }

    Term.Path continued(List<Step> begun) {
        if (!goesOn()) {
            return new Term.Path(begun);
        }
        var steps = new ArrayList<>(begun);
        while (goesOn()) {
            steps.add(tokens.takeSymbol('.') ? name() : index());
        }
        if (steps.size() > DEEPEST) {
            throw tokens.faults().of("The document path has too many nesting levels; nesting levels: " + steps.size());
        }
        return new Term.Path(List.copyOf(steps));
    }

    private Step.Name name() {
        var token = tokens.current();
        var isName = token.kind() == Kind.NAME || (token.kind() == Kind.WORD && !isKeyword(token));
        if (!isName) {
            throw tokens.unexpected();
        }
        return new Step.Name(tokens.take().text());
    }

    /** A keyword of the grammar is a syntax error where a name should be, and is never the name of a function. */
    boolean isKeyword(Token token) {
        for (var keyword : keywords) {
            if (token.isWord(keyword)) {
                return true;
            }
        }
        return false;
    }

    private Step.Index index() {
        tokens.requireSymbol('[');
        if (tokens.current().kind() != Kind.NUMBER) {
            throw tokens.unexpected();
        }
        var digits = tokens.take().text();
        tokens.requireSymbol(']');
        if (digits.length() > LONGEST_INDEX || Long.parseLong(digits) > Integer.MAX_VALUE) {
            throw tokens.faults().of("List index is not within the allowable range; index: [" + digits + "]");
        }
        return new Step.Index(Integer.parseInt(digits));
    }
}
