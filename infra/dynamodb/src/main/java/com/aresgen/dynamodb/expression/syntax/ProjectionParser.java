package com.aresgen.dynamodb.expression.syntax;

import java.util.ArrayList;
import java.util.List;

/** Parses a ProjectionExpression: paths with commas between them. */
public final class ProjectionParser {
    private ProjectionParser() {}

    public static List<Term.Path> parse(Faults faults, String text) {
        var tokens = Tokens.of(faults, text);
        var parser = new PathParser(tokens, List.of());
        var paths = new ArrayList<Term.Path>();
        do {
            paths.add(parser.path());
        } while (tokens.takeSymbol(','));
        tokens.requireEnd();
        return paths;
    }
}
