package com.aresgen.workflows.definition.shape;

import static com.aresgen.workflows.definition.FaultCode.INVALID_VALUE;
import static com.aresgen.workflows.definition.FaultCode.LIMIT_EXCEEDED;

import com.aresgen.http.json.JsonNumbers;
import com.aresgen.http.values.Nearest;
import com.aresgen.http.values.Rfc3339;
import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.DurationText;
import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import com.aresgen.workflows.definition.tree.Path;
import com.aresgen.workflows.definition.tree.text.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Compares strings, numbers and booleans with their shapes. */
final class ScalarCheck {
    private final Faults faults;

    ScalarCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Node node, Shape shape) {
        switch (shape) {
            case Shape.Text text -> text(node, text);
            case Shape.Formed formed -> formed(node, formed.form());
            case Shape.Choice choice -> choice(node, choice);
            case Shape.Exactly exactly -> exactly(node, exactly);
            case Shape.Whole whole -> whole(node, whole);
            case Shape.Decimal decimal ->
                number(node, BigDecimal.valueOf(decimal.least()), BigDecimal.valueOf(decimal.most()), "a number");
            case Shape.Time time -> time(node, time);
            case Shape.Flag _ -> {
                if (!node.json().isBoolean()) {
                    refuseKind(node, "true or false");
                }
            }
            case Shape.False _ -> {
                if (!node.json().isBoolean() || node.json().booleanValue()) {
                    refuseKind(node, "false");
                }
            }
            default -> throw new IllegalArgumentException("No shape of a scalar: " + shape);
        }
    }

    private void text(Node node, Shape.Text shape) {
        if (!isText(node)) {
            return;
        }
        var text = Expressions.unescaped(node.text().orElseThrow());
        var length = text.codePointCount(0, text.length());
        if (length > shape.most()) {
            refuse(
                    node,
                    LIMIT_EXCEEDED,
                    "The text may have at most " + shape.most() + " characters, but has " + length + ".");
        } else if (length < shape.least()) {
            refuse(node, INVALID_VALUE, "The text must not be empty.");
        }
    }

    private boolean isText(Node node) {
        if (node.text().isPresent()) {
            return true;
        }
        faults.add(
                node.path(),
                node.span(),
                INVALID_VALUE,
                "A string was expected, but this is " + node.kind() + ".",
                () -> Optional.of(node.json())
                        .filter(json -> json.isNumber() || json.isBoolean())
                        .map(_ -> "\"" + faults.source().of(node.span()) + "\""));
        return false;
    }

    private void formed(Node node, Form form) {
        if (!isText(node)) {
            return;
        }
        var text = Expressions.unescaped(node.text().orElseThrow());
        if (!form.matches(text)) {
            refuseForm(node.path(), node.span(), text, form, "The value");
        } else if (form.equals(Form.TIMESTAMP) && Rfc3339.parse(text).isEmpty()) {
            refuse(node, INVALID_VALUE, "There is no such time as " + Shortened.quoted(text) + ".");
        }
    }

    void refuseForm(Path path, Span span, String text, Form form, String subject) {
        var hyphen =
                form.equals(Form.STEP_ID) && text.contains("-") ? "; a hyphen would be a minus in expressions" : "";
        faults.add(
                path,
                span,
                form.code(),
                subject + " " + Shortened.quoted(text) + " " + form.rule() + hyphen + ".",
                () -> form.suggestion(text));
    }

    private void choice(Node node, Shape.Choice shape) {
        if (!isText(node)) {
            return;
        }
        var text = node.text().orElseThrow();
        if (!shape.values().contains(text)) {
            faults.add(
                    node.path(),
                    node.span(),
                    shape.code(),
                    "The value " + Shortened.quoted(text) + " is not one of " + String.join(", ", shape.values()) + ".",
                    () -> meant(text, shape));
        }
    }

    private static Optional<String> meant(String text, Shape.Choice shape) {
        var same =
                shape.values().stream().filter(text.strip()::equalsIgnoreCase).findFirst();
        return same.or(() -> Nearest.to(text.toLowerCase(Locale.ROOT), shape.values()));
    }

    private void exactly(Node node, Shape.Exactly shape) {
        var isRight = JsonNumbers.whole(node.json())
                .filter(number -> number.compareTo(BigDecimal.valueOf(shape.value())) == 0)
                .isPresent();
        if (!isRight) {
            faults.add(
                    node.path(),
                    node.span(),
                    INVALID_VALUE,
                    "The number " + shape.value() + " was expected.",
                    () -> Optional.of(Integer.toString(shape.value())));
        }
    }

    private void whole(Node node, Shape.Whole shape) {
        if (JsonNumbers.whole(node.json()).isEmpty()) {
            refuseKind(node, "a whole number");
        } else {
            number(node, BigDecimal.valueOf(shape.least()), BigDecimal.valueOf(shape.most()), "a whole number");
        }
    }

    private void number(Node node, BigDecimal least, BigDecimal most, String kind) {
        if (!node.json().isNumber()) {
            refuseKind(node, kind);
            return;
        }
        var number = node.json().decimalValue();
        if (number.compareTo(most) > 0) {
            refuse(
                    node,
                    LIMIT_EXCEEDED,
                    "At most " + most.toPlainString() + " is allowed, but this is " + number + ".");
        } else if (number.compareTo(least) < 0) {
            refuse(
                    node,
                    INVALID_VALUE,
                    "At least " + least.toPlainString() + " is needed, but this is " + number + ".");
        }
    }

    private void time(Node node, Shape.Time shape) {
        if (node.text().isEmpty()) {
            faults.add(
                    node.path(),
                    node.span(),
                    INVALID_VALUE,
                    "A duration such as 60s was expected, but this is " + node.kind() + ".",
                    () -> JsonNumbers.whole(node.json()).map(number -> number.toPlainString() + "s"));
            return;
        }
        var text = Expressions.unescaped(node.text().orElseThrow());
        var duration = DurationText.parse(text);
        if (duration.isEmpty()) {
            refuse(node, INVALID_VALUE, "A duration such as 500ms, 60s, 5m, 1h or 2d was expected.");
        } else if (duration.get().compareTo(shape.most()) > 0) {
            refuse(node, LIMIT_EXCEEDED, "At most " + DurationText.of(shape.most()) + " is allowed here.");
        } else if (duration.get().compareTo(shape.least()) < 0) {
            refuse(node, INVALID_VALUE, "At least " + DurationText.of(shape.least()) + " is needed here.");
        }
    }

    void refuseKind(Node node, String expected) {
        refuse(node, INVALID_VALUE, capitalized(expected) + " was expected, but this is " + node.kind() + ".");
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void refuse(Node node, FaultCode code, String detail) {
        faults.add(node.path(), node.span(), code, detail);
    }
}
