package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.expression.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of an expression into tokens. Every character belongs to a token or is white space. */
final class Lexer {
    private final String text;
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).all();
    }

    private List<Token> all() {
        var tokens = new ArrayList<Token>();
        while (true) {
            while (position < text.length() && isSpace(text.charAt(position))) {
                position++;
            }
            if (position == text.length()) {
                tokens.add(new Token(Kind.END, "<EOF>", position, position));
                return tokens;
            }
            tokens.add(next(text.charAt(position)));
        }
    }

    private Token next(char first) {
        if (isLetter(first)) {
            return word(Kind.WORD);
        }
        if (isDigit(first)) {
            var end = position + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return token(Kind.NUMBER, end);
        }
        if ((first == '#' || first == ':') && position + 1 < text.length() && isWordPart(text.charAt(position + 1))) {
            return word(first == '#' ? Kind.NAME : Kind.VALUE);
        }
        if (first == '=' || first == '<' || first == '>') {
            return token(Kind.COMPARATOR, position + comparatorLength(first));
        }
        return token(Kind.SYMBOL, text.offsetByCodePoints(position, 1));
    }

    private int comparatorLength(char first) {
        if (first == '=' || position + 1 == text.length()) {
            return 1;
        }
        var second = text.charAt(position + 1);
        return second == '=' || (first == '<' && second == '>') ? 2 : 1;
    }

    private Token word(Kind kind) {
        var end = position + 1;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return token(kind, end);
    }

    private Token token(Kind kind, int end) {
        var token = new Token(kind, text.substring(position, end), position, end);
        position = end;
        return token;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }
}
