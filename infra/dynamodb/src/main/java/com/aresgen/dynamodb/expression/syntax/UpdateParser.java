package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.expression.syntax.ParsedUpdate.Action;
import com.aresgen.dynamodb.expression.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses update expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">
 *     Using update expressions</a>
 */
public final class UpdateParser {
    private static final List<String> SECTIONS = List.of("SET", "REMOVE", "ADD", "DELETE");

    private final Tokens tokens;
    private final PathParser paths;
    private final UpdateValueParser values;

    private UpdateParser(Tokens tokens) {
        this.tokens = tokens;
        this.paths = new PathParser(tokens, SECTIONS);
        this.values = new UpdateValueParser(tokens, paths);
    }

    public static ParsedUpdate parse(Faults faults, String text) {
        return new UpdateParser(Tokens.of(faults, text)).update();
    }

    private ParsedUpdate update() {
        var actions = new ArrayList<Action>();
        var sections = new HashSet<String>();
        var repeated = Optional.<String>empty();
        do {
            var section = section();
            if (!sections.add(section) && repeated.isEmpty()) {
                repeated = Optional.of(section);
            }
            do {
                actions.add(action(section));
            } while (tokens.takeSymbol(','));
        } while (tokens.current().kind() != Kind.END);
        return new ParsedUpdate(List.copyOf(actions), repeated);
    }

    private String section() {
        var token = tokens.current();
        if (!paths.isKeyword(token)) {
            throw tokens.unexpected();
        }
        return tokens.take().text().toUpperCase(Locale.ROOT);
    }

    private Action action(String section) {
        var path = paths.path();
        return switch (section) {
            case "SET" -> assign(path);
            case "REMOVE" -> new ParsedUpdate.Remove(path);
            case "ADD" -> new ParsedUpdate.Add(path, values.placeholder());
            default -> new ParsedUpdate.Delete(path, values.placeholder());
        };
    }

    private Action assign(Term.Path path) {
        var token = tokens.current();
        if (token.kind() != Kind.COMPARATOR || !token.text().equals("=")) {
            throw tokens.unexpected();
        }
        tokens.take();
        return new ParsedUpdate.Assign(path, values.value());
    }
}
