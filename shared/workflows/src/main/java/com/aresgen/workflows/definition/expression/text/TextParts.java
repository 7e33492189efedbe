package com.aresgen.workflows.definition.expression.text;

import cel.parser.internal.CELLexer;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.shape.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * A string cut into text and expressions. The end of an expression is found by CEL's tokens: {@code }}} within a string
 * literal or at the end of a map in a map does not end it.
 *
 * @param fault why the last expression has no end, or is none
 */
public record TextParts(List<TextPart> parts, Optional<Broken> fault) {
    public TextParts {
        parts = List.copyOf(parts);
    }

    /** Why an expression cannot be read. */
    public enum Reason {
        UNCLOSED,
        EMPTY,
        TOO_LONG
    }

    /** A part of the string, in UTF-16 units, that is no expression. */
    public record Broken(Reason reason, int start, int end) {}

    /** The expression, if the string is nothing else but white space. */
    public Optional<TextPart.Expression> whole() {
        var blank = parts.stream().allMatch(part -> !(part instanceof TextPart.Literal(var text)) || text.isBlank());
        var expressions = expressions();
        return blank && expressions.size() == 1 ? Optional.of(expressions.getFirst()) : Optional.empty();
    }

    public List<TextPart.Expression> expressions() {
        return parts.stream()
                .filter(TextPart.Expression.class::isInstance)
                .map(TextPart.Expression.class::cast)
                .toList();
    }

    public static TextParts of(String text) {
        var parts = new ArrayList<TextPart>();
        int at = 0;
        for (int open = Expressions.next(text, 0); open >= 0; open = Expressions.next(text, at)) {
            if (open > at) {
                parts.add(new TextPart.Literal(Expressions.unescaped(text.substring(at, open))));
            }
            var start = open + Expressions.OPEN.length();
            var limit = limit(text, start);
            var close = close(text.substring(start, limit));
            if (close < 0) {
                var reason = limit < text.length() ? Reason.TOO_LONG : Reason.UNCLOSED;
                return new TextParts(parts, Optional.of(new Broken(reason, open, text.length())));
            }
            at = start + close + Expressions.CLOSE.length();
            var cel = text.substring(start, start + close);
            if (cel.isBlank()) {
                return new TextParts(parts, Optional.of(new Broken(Reason.EMPTY, open, at)));
            }
            parts.add(new TextPart.Expression(cel, open, start, at));
        }
        if (at < text.length()) {
            parts.add(new TextPart.Literal(Expressions.unescaped(text.substring(at))));
        }
        return new TextParts(parts, Optional.empty());
    }

    /** As far as an expression of the longest length and its closing braces can reach. */
    private static int limit(String text, int start) {
        var left = text.codePointCount(start, text.length());
        var most = Limits.EXPRESSION + Expressions.CLOSE.length();
        return left <= most ? text.length() : text.offsetByCodePoints(start, most);
    }

    /** Where the braces that close begin, or -1. */
    private static int close(String text) {
        if (!text.contains(Expressions.CLOSE)) {
            return -1;
        }
        var lexer = new CELLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        int depth = 0;
        for (var token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getType() == CELLexer.LBRACE) {
                depth++;
            } else if (token.getType() == CELLexer.RBRACE) {
                var at = text.offsetByCodePoints(0, token.getStartIndex());
                if (depth == 0 && text.startsWith(Expressions.CLOSE, at)) {
                    return at;
                }
                depth = Math.max(0, depth - 1);
            }
        }
        return -1;
    }
}
