package com.aresgen.workflows.definition.expression.parse;

import static com.aresgen.workflows.definition.FaultCode.BAD_EXPRESSION;
import static com.aresgen.workflows.definition.FaultCode.TOO_DEEP;
import static com.aresgen.workflows.definition.FaultCode.TYPE_MISMATCH;
import static com.aresgen.workflows.definition.FaultCode.UNKNOWN_REFERENCE;

import com.aresgen.http.values.Nearest;
import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.expression.text.TextPart;
import com.aresgen.workflows.definition.expression.types.OutputTypes;
import com.aresgen.workflows.definition.expression.types.TypeNames;
import dev.cel.common.CelIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in plain words what CEL's parser and checker found. */
public final class CelIssues {
    private static final String NO_TOKEN = "token recognition error at: '";
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern UNDEFINED = Pattern.compile("undefined field '([^']*)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern OPERATOR = Pattern.compile("[_?:@]*([^\\w\\s]+|in|\\[_\\])_?.*");
    private static final Pattern NO_FIELDS = Pattern.compile("type '([^']*)' does not support field selection.*");
    private static final List<String> KNOWN = List.of(
            "inputs",
            "steps",
            "item",
            "index",
            "always",
            "failed",
            "succeeded",
            "has",
            "size",
            "string",
            "int",
            "double",
            "bool",
            "timestamp",
            "duration",
            "matches",
            "contains",
            "startsWith",
            "endsWith",
            "map",
            "filter",
            "all",
            "exists",
            "exists_one",
            "join",
            "split",
            "replace",
            "trim",
            "substring",
            "indexOf",
            "lowerAscii",
            "upperAscii");

    private CelIssues() {}

    /** What the parser found; its places are lines and columns of the expression. */
    static void parsing(SiteText site, TextPart.Expression part, CelIssue issue) {
        var position = offset(part.cel(), issue);
        var message = TypeNames.plain(issue.getMessage());
        if (message.contains("recursion limit exceeded")) {
            site.fault(part, TOO_DEEP, "The expression is nested too deeply.", Optional::empty);
            return;
        }
        var detail = switch (message) {
            case String text when text.startsWith("mismatched input '<EOF>'") -> "The expression ends too early.";
            case String text
            when text.startsWith("reserved identifier: ") ->
                "The word " + text.substring("reserved identifier: ".length()) + " is reserved by CEL.";
            case String text
            when text.contains("expecting {") ->
                text.substring(0, text.indexOf("expecting {")).strip() + " is not expected here.";
            case String text
            when text.startsWith(NO_TOKEN + "'") || text.startsWith(NO_TOKEN + "\"") -> "A string is not closed.";
            case String text
            when text.startsWith(NO_TOKEN) ->
                text.substring(NO_TOKEN.length(), text.length() - 1).strip() + " is no sign of CEL.";
            default -> message + ".";
        };
        site.fault(
                part, position, token(part.cel(), position), BAD_EXPRESSION, sentence(detail), () -> doubled(message));
    }

    /** A sign that CEL has only twice in a row. */
    private static Optional<String> doubled(String message) {
        var sign = message.startsWith(NO_TOKEN)
                ? message.substring(NO_TOKEN.length()).strip()
                : "";
        return Stream.of("=", "&", "|").filter(sign::startsWith).findFirst().map(one -> one + one);
    }

    /** What the checker found at a position of the expression, in code points. */
    public static void checking(
            SiteText site, TextPart.Expression part, CelIssue issue, int position, Outline outline) {
        var message = issue.getMessage();
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            undeclared(site, part, position, undeclared.group(1), outline);
            return;
        }
        var undefined = UNDEFINED.matcher(message);
        if (undefined.matches()) {
            var name = undefined.group(1);
            var at = find(part.cel(), name, position);
            var meant = Nearest.to(name, OutputTypes.FIELDS).orElse("");
            fault(site, part, at, name.length(), UNKNOWN_REFERENCE, "There is no field " + name + " here.", meant);
            return;
        }
        var overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            overload(site, part, position, overload.group(1), TypeNames.plain(overload.group(2)));
            return;
        }
        var fields = NO_FIELDS.matcher(message);
        if (fields.matches()) {
            var type = TypeNames.plain(fields.group(1));
            var isList = type.startsWith("list");
            fault(
                    site,
                    part,
                    position,
                    1,
                    TYPE_MISMATCH,
                    "A value of the type " + type + " has no fields.",
                    isList ? "Take an element by [0], or all by .map(x, x.field)." : "");
            return;
        }
        fault(site, part, position, token(part.cel(), position), TYPE_MISMATCH, sentence(TypeNames.plain(message)), "");
    }

    private static void undeclared(
            SiteText site, TextPart.Expression part, int position, String name, Outline outline) {
        var isFunction = part.cel().codePointCount(0, part.cel().length()) > position
                && part.cel().codePointAt(part.cel().offsetByCodePoints(0, position)) == '(';
        var at = isFunction ? Math.max(0, position - name.length()) : position;
        var meant = outline.step(name).isPresent()
                ? Optional.of("steps." + name)
                : outline.inputs()
                        .flatMap(inputs -> inputs.root().property(name))
                        .map(_ -> "inputs." + name);
        site.fault(
                part,
                at,
                name.length(),
                UNKNOWN_REFERENCE,
                (isFunction ? "There is no function " : "There is no variable ") + name + ".",
                () -> meant.or(() -> Nearest.to(name, KNOWN)));
    }

    private static void overload(SiteText site, TextPart.Expression part, int position, String function, String types) {
        var operator = OPERATOR.matcher(function);
        var inner = types.substring(types.startsWith("(") ? 1 : 0, types.length() - (types.endsWith(")") ? 1 : 0));
        if (!operator.matches()) {
            var at = Math.max(0, position - function.length());
            var detail = "The function " + function + " takes no " + (inner.isEmpty() ? "such call" : inner) + ".";
            fault(site, part, at, function.length(), TYPE_MISMATCH, detail, "");
            return;
        }
        var sign = function.equals("_?_:_") ? "? :" : operator.group(1);
        var mixed = inner.equals("int, double") || inner.equals("double, int");
        var suggestion = mixed
                ? "Convert one: double(…) or int(…)."
                : inner.contains("string") && sign.equals("+") ? "Convert the other by string(…)." : "";
        var detail = "The operator " + sign + " cannot be applied to " + inner.replace(", ", " and ") + ".";
        fault(site, part, position, token(part.cel(), position), TYPE_MISMATCH, detail, suggestion);
    }

    private static void fault(
            SiteText site,
            TextPart.Expression part,
            int at,
            int length,
            FaultCode code,
            String detail,
            String suggestion) {
        site.fault(part, at, length, code, detail, () -> Optional.of(suggestion).filter(text -> !text.isEmpty()));
    }

    private static int find(String cel, String name, int position) {
        var from = cel.offsetByCodePoints(0, Math.min(position, cel.codePointCount(0, cel.length())));
        var found = cel.indexOf(name, from);
        return found < 0 ? position : cel.codePointCount(0, found);
    }

    /** CEL's lines end with LF and are counted from 1, its columns are code points from 0. */
    private static int offset(String cel, CelIssue issue) {
        var location = issue.getSourceLocation();
        var starts = new ArrayList<Integer>(List.of(0));
        var points = cel.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\n') {
                starts.add(i + 1);
            }
        }
        var line = Math.clamp(location.getLine() - 1L, 0, starts.size() - 1);
        return Math.clamp(starts.get(line) + (long) Math.max(0, location.getColumn()), 0, points.length);
    }

    /** The length of the word or sign at a position, in code points. */
    private static int token(String cel, int position) {
        var points = cel.codePoints().toArray();
        int end = position;
        while (end < points.length && (Character.isLetterOrDigit(points[end]) || points[end] == '_')) {
            end++;
        }
        if (end == position
                && position + 1 < points.length
                && "==!=<=>=&&||".indexOf(new String(points, position, 2)) % 2 == 0) {
            return 2;
        }
        return Math.max(1, end - position);
    }

    private static String sentence(String text) {
        var stripped = text.strip();
        return Character.toUpperCase(stripped.charAt(0)) + stripped.substring(1) + (stripped.endsWith(".") ? "" : ".");
    }
}
