package com.aresgen.workflows.definition.expression.parse;

import static com.aresgen.workflows.definition.FaultCode.BAD_EXPRESSION;
import static com.aresgen.workflows.definition.FaultCode.LIMIT_EXCEEDED;
import static com.aresgen.workflows.definition.FaultCode.UNQUOTED_EXPRESSION;

import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.expression.Cel;
import com.aresgen.workflows.definition.expression.text.TextPart;
import com.aresgen.workflows.definition.expression.text.TextParts;
import com.aresgen.workflows.definition.tree.text.ScalarStyle;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Parses the expressions of a string, and resolves what they refer to. */
public final class Parsing {
    private final Outline outline;
    private final LongSupplier ids;
    private final Map<String, CelValidationResult> parsed = new HashMap<>();

    public Parsing(Outline outline, LongSupplier ids) {
        this.outline = outline;
        this.ids = ids;
    }

    /** Those that are right so far; the faults of the others are noted. */
    public List<ParsedExpression> parse(SiteText text) {
        text.parts().fault().ifPresent(broken -> report(text, broken));
        var all = new ArrayList<ParsedExpression>();
        for (var part : text.parts().expressions()) {
            parse(text, part).ifPresent(all::add);
        }
        text.setParsed(all);
        return all;
    }

    private static void report(SiteText text, TextParts.Broken broken) {
        switch (broken.reason()) {
            case EMPTY ->
                text.fault(broken.start(), broken.end(), BAD_EXPRESSION, "The expression is empty.", Optional::empty);
            case TOO_LONG ->
                text.fault(
                        broken.start(),
                        broken.start() + 3,
                        LIMIT_EXCEEDED,
                        "An expression may have at most " + Limits.EXPRESSION
                                + " characters; this one is longer, or is not closed by }}.",
                        Optional::empty);
            case UNCLOSED -> unclosed(text, broken);
        }
    }

    private static void unclosed(SiteText text, TextParts.Broken broken) {
        var scalar = text.site().scalar();
        var source = text.faults().source();
        var rest = source.text()
                .substring(scalar.span().end(), source.lineEnd(scalar.span().end()));
        if (scalar.style() == ScalarStyle.PLAIN && rest.strip().startsWith("#")) {
            var line = (source.of(scalar.span()) + rest).strip();
            text.fault(
                    broken.start(),
                    broken.end(),
                    UNQUOTED_EXPRESSION,
                    "A # behind a space begins a comment and cuts this unquoted expression off.",
                    () -> Optional.of(
                            line.contains("\"") || line.contains("\\")
                                    ? "'" + line.replace("'", "''") + "'"
                                    : "\"" + line + "\""));
            return;
        }
        text.fault(
                broken.start(),
                broken.end(),
                BAD_EXPRESSION,
                "The expression is not closed by }}.",
                () -> Optional.of("Write $${{ for the text ${{."));
    }

    private Optional<ParsedExpression> parse(SiteText text, TextPart.Expression part) {
        var length = part.cel().codePointCount(0, part.cel().length());
        if (length > Limits.EXPRESSION) {
            text.fault(
                    part,
                    LIMIT_EXCEEDED,
                    "An expression may have at most " + Limits.EXPRESSION + " characters, but this one has " + length
                            + ".",
                    Optional::empty);
            return Optional.empty();
        }
        var result = parsed.computeIfAbsent(part.cel(), Cel.PARSER::parse);
        if (result.hasError()) {
            CelIssues.parsing(text, part, result.getErrors().getFirst());
            return Optional.empty();
        }
        try {
            return resolve(text, part, result.getAst());
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("A result without errors has a tree", impossible);
        }
    }

    private Optional<ParsedExpression> resolve(SiteText text, TextPart.Expression part, CelAbstractSyntaxTree ast) {
        var references = new References(new Paths(part, ast.getExpr(), ast.getSource()), text, outline);
        if (!references.areRight()) {
            return Optional.empty();
        }
        var key = text.step().map(StepOutline::itemKey).orElse("");
        var numbering = new Numbering(ids, ast.getSource(), new Internal(key));
        var expr = numbering.copy(ast.getExpr());
        return Optional.of(new ParsedExpression(
                text,
                part,
                expr,
                numbering.positions(),
                references.steps(),
                references.readItem(),
                references.readStatus()));
    }

    /** The names of what CEL knows as one thing and callers as another in each step. */
    private record Internal(String itemKey) implements Numbering.Names {
        @Override
        public CelExpr variable(String name, LongSupplier ids) {
            if (!name.equals(Cel.ITEM) || itemKey.isEmpty()) {
                return CelExpr.ofIdent(ids.getAsLong(), name);
            }
            return CelExpr.ofSelect(ids.getAsLong(), CelExpr.ofIdent(ids.getAsLong(), Cel.ITEMS), itemKey, false);
        }

        @Override
        public String function(String name) {
            return switch (name) {
                case "succeeded" -> Cel.SUCCEEDED;
                case "failed" -> Cel.FAILED;
                case "always" -> Cel.ALWAYS;
                default -> "";
            };
        }
    }
}
