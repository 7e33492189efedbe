package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.syntax.Token.Kind;
import com.aresgen.dynamodb.value.ItemSize;
import java.util.List;

/**
 * A position in the tokens of an expression, and the limits that hold while it moves on.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-expression-parameters">
 *     Quotas: expression parameters</a>
 */
final class Tokens {
    private static final int LARGEST_SIZE = 4096;
    private static final int MOST_OPERATORS = 300;

    private final Faults faults;
    private final String text;
    private final List<Token> tokens;
    private int index;
    private int operators;

    private Tokens(Faults faults, String text) {
        this.faults = faults;
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    static Tokens of(Faults faults, String text) {
        if (text.isEmpty()) {
            throw faults.of("The expression can not be empty;");
        }
        var size = ItemSize.utf8(text);
        if (size > LARGEST_SIZE) {
            // Of update expressions, the service does not say the size.
            var isUpdate = faults.parameter().equals("UpdateExpression");
            throw faults.of("Expression size has exceeded the maximum allowed size;"
                    + (isUpdate ? "" : " expression size: " + size));
        }
        return new Tokens(faults, text);
    }

    Faults faults() {
        return faults;
    }

    int index() {
        return index;
    }

    Token current() {
        return tokens.get(index);
    }

    Token following() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    Token take() {
        var token = tokens.get(index);
        if (token.kind() != Kind.END) {
            index++;
        }
        return token;
    }

    boolean takeSymbol(char symbol) {
        if (current().isSymbol(symbol)) {
            index++;
            return true;
        }
        return false;
    }

    boolean takeWord(String keyword) {
        if (current().isWord(keyword)) {
            index++;
            return true;
        }
        return false;
    }

    void requireSymbol(char symbol) {
        if (!takeSymbol(symbol)) {
            throw unexpected();
        }
    }

    void requireEnd() {
        if (current().kind() != Kind.END) {
            throw unexpected();
        }
    }

    void countOperator() {
        if (++operators > MOST_OPERATORS) {
            throw faults.of("The expression contains too many operators; operator count: " + operators);
        }
    }

    /** The current token cannot be here. The message shows it with its neighbours, as they are written. */
    ServiceError unexpected() {
        var token = current();
        var first = index == 0 ? token : tokens.get(index - 1);
        var next = following();
        var last = token.kind() == Kind.END ? first : next.kind() == Kind.END ? token : next;
        return faults.of("Syntax error; token: \"" + token.text() + "\", near: \""
                + text.substring(first.start(), last.end()) + "\"");
    }
}
