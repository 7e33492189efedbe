package com.aresgen.workflows.definition.tree.yaml;

import static com.aresgen.workflows.definition.FaultCode.UNQUOTED_EXPRESSION;
import static com.aresgen.workflows.definition.FaultCode.YAML_SYNTAX;

import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Path;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what is wrong where snakeyaml-engine stopped. */
final class YamlProblem {
    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";

    private YamlProblem() {}

    static void report(MarkedYamlEngineException broken, Marks marks, Faults faults) {
        var source = faults.source();
        var at = broken.getProblemMark()
                .or(broken::getContextMark)
                .map(marks::offset)
                .orElse(0);
        var expression = unquoted(source.text(), source.lineStart(at), at, source.lineEnd(at));
        if (expression.isPresent()) {
            var written = source.of(expression.get());
            faults.add(
                    Path.ROOT,
                    expression.get(),
                    UNQUOTED_EXPRESSION,
                    "YAML reads a part of this unquoted expression as its own: " + sentence(broken),
                    () -> Optional.of(quotedExpression(written)));
            return;
        }
        var end = at < source.text().length()
                ? at + Character.charCount(source.text().codePointAt(at))
                : at;
        var isTab = at < source.text().length() && source.text().charAt(at) == '\t';
        if (isTab) {
            faults.add(
                    Path.ROOT,
                    new Span(at, end),
                    YAML_SYNTAX,
                    "A tab is used for indentation; YAML allows only spaces there.",
                    () -> Optional.of("Use spaces."));
            return;
        }
        faults.add(Path.ROOT, new Span(at, end), YAML_SYNTAX, sentence(broken));
    }

    /** The expression as a double-quoted scalar. */
    static String quotedExpression(String expression) {
        var line = Shortened.marked(200, expression.strip());
        return line.contains("\"") || line.contains("\\") ? "'" + line.replace("'", "''") + "'" : "\"" + line + "\"";
    }

    private static String sentence(MarkedYamlEngineException broken) {
        var problem = broken.getProblem() == null ? "it cannot be read" : broken.getProblem();
        var context = broken.getContext() == null ? "" : broken.getContext() + ": ";
        var text = (context + problem).replaceFirst(" ?\\(Do not use .*", "").strip();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    /**
     * The whole unquoted value on this line in which an expression begins before the place of the error, or of which it
     * is the last one before it.
     */
    private static Optional<Span> unquoted(String text, int lineStart, int at, int lineEnd) {
        var open = text.lastIndexOf(OPEN, at);
        if (open < lineStart) {
            return Optional.empty();
        }
        int start = open;
        while (start > lineStart && !begins(text, start, lineStart)) {
            start--;
        }
        if (start < open && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
            return Optional.empty();
        }
        var close = text.indexOf(CLOSE, open);
        var end = close >= 0 && close < lineEnd ? close + CLOSE.length() : lineEnd;
        return Optional.of(new Span(start, end));
    }

    /** Whether a value begins here: behind a colon, a dash, a comma or a bracket. */
    private static boolean begins(String text, int start, int lineStart) {
        if (text.charAt(start) == ' ') {
            return false;
        }
        int before = start - 1;
        while (before >= lineStart && text.charAt(before) == ' ') {
            before--;
        }
        if (before < lineStart) {
            return true;
        }
        var sign = text.charAt(before);
        var spaced = before < start - 1;
        var doubled = text.startsWith("{", start) || (before > lineStart && text.charAt(before - 1) == '{');
        return sign == '[' || sign == ',' || (sign == '{' && !doubled) || (spaced && (sign == ':' || sign == '-'));
    }
}
