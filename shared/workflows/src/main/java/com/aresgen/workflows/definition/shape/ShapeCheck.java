package com.aresgen.workflows.definition.shape;

import static com.aresgen.workflows.definition.FaultCode.INVALID_VALUE;
import static com.aresgen.workflows.definition.FaultCode.LIMIT_EXCEEDED;
import static com.aresgen.workflows.definition.FaultCode.MISSING_FIELD;
import static com.aresgen.workflows.definition.FaultCode.UNKNOWN_KEY;

import com.aresgen.http.values.Nearest;
import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares a tree with its shape, notes all faults, and passes on the strings that hold expressions. */
public final class ShapeCheck {
    private final Faults faults;
    private final Consumer<Site> sites;
    private final ScalarCheck scalars;

    public ShapeCheck(Faults faults, Consumer<Site> sites) {
        this.faults = faults;
        this.sites = sites;
        this.scalars = new ScalarCheck(faults);
    }

    public void check(Node node, Shape shape) {
        if (node instanceof Node.Unreadable) {
            return;
        }
        switch (shape) {
            case Shape.Recursive recursive -> check(node, recursive.shape().get());
            case Shape.Templated templated -> templated(node, templated.literal());
            case Shape.Expression expression -> expression(node, expression);
            case Shape.Anything _ -> {}
            case Shape.Obj object -> object(node, object);
            case Shape.ByType byType -> byType(node, byType);
            case Shape.Named named -> named(node, named);
            case Shape.ListOf list -> list(node, list);
            case Shape.ListOr either -> check(node, node instanceof Node.Items ? either.list() : either.other());
            default -> scalars.check(node, shape);
        }
    }

    private void templated(Node node, Shape literal) {
        if (node.text().filter(Expressions::isIn).isPresent()) {
            sites.accept(new Site((Node.Scalar) node, literal));
        } else if (literal instanceof Shape.Anything) {
            node.elements().forEach(element -> templated(element, literal));
            node.members().values().forEach(member -> templated(member.value(), literal));
        } else {
            check(node, literal);
        }
    }

    private void expression(Node node, Shape.Expression expression) {
        var text = node.text();
        if (text.filter(Expressions::isIn).isPresent()) {
            sites.accept(new Site((Node.Scalar) node, expression));
        } else {
            faults.add(
                    node.path(),
                    node.span(),
                    INVALID_VALUE,
                    text.isPresent()
                            ? "An expression is written within ${{ and }}."
                            : "An expression was expected, but this is " + node.kind() + ".",
                    () -> text.map(String::strip)
                            .or(() -> Optional.of(node.json().toString()))
                            .map(inner -> "\"${{ " + inner + " }}\""));
        }
    }

    private void object(Node node, Shape.Obj shape) {
        if (!(node instanceof Node.Members)) {
            scalars.refuseKind(node, "an object");
            return;
        }
        var names = shape.names();
        node.members().forEach((name, member) -> {
            if (!names.contains(name)) {
                faults.add(
                        node.path().child(name),
                        member.nameSpan(),
                        UNKNOWN_KEY,
                        "The key " + Shortened.quoted(name) + " is not known here; known are "
                                + String.join(", ", names) + ".",
                        () -> Nearest.to(name, names));
            }
        });
        for (var field : shape.fields()) {
            var value = node.get(field.name());
            if (value.isPresent()) {
                check(value.get(), field.shape());
            } else if (field.required()) {
                missing(node, field.name());
            }
        }
        exactlyOne(node, shape);
    }

    private void missing(Node node, String name) {
        faults.add(
                node.path(),
                head(node),
                MISSING_FIELD,
                "The key " + name + " is missing.",
                () -> Optional.of("Add " + name + "."));
    }

    private void exactlyOne(Node node, Shape.Obj shape) {
        var given = shape.oneOf().stream().filter(node.members()::containsKey).toList();
        if (shape.oneOf().isEmpty() || given.size() == 1) {
            return;
        }
        var choice = String.join(" or ", shape.oneOf());
        if (given.isEmpty()) {
            faults.add(node.path(), head(node), MISSING_FIELD, "One of the keys " + choice + " is missing.");
        } else {
            var second = given.get(1);
            var span = node.get(second).map(Node::span).orElseGet(node::span);
            faults.add(
                    node.path().child(second),
                    span,
                    INVALID_VALUE,
                    "Only one of the keys " + choice + " may be given.");
        }
    }

    private void byType(Node node, Shape.ByType shape) {
        object(node, shape.common());
        var type = node.text("uses").map(shape.with()::get);
        if (type.isEmpty() || !(node instanceof Node.Members)) {
            return;
        }
        var with = node.get("with");
        if (with.isPresent()) {
            check(with.get(), type.get());
        } else if (type.get().isNeeded()) {
            missing(node, "with");
        }
    }

    private void named(Node node, Shape.Named shape) {
        if (!(node instanceof Node.Members)) {
            scalars.refuseKind(node, "an object");
            return;
        }
        if (node.members().size() > shape.most()) {
            faults.add(
                    node.path(), head(node), LIMIT_EXCEEDED, "There may be at most " + shape.most() + " members here.");
        }
        node.members().forEach((name, member) -> {
            if (!shape.names().matches(name)) {
                scalars.refuseForm(node.path().child(name), member.nameSpan(), name, shape.names(), "The name");
            }
            check(member.value(), shape.values());
        });
    }

    private void list(Node node, Shape.ListOf shape) {
        if (!(node instanceof Node.Items items)) {
            scalars.refuseKind(node, "an array");
            return;
        }
        var size = items.nodes().size();
        if (size > shape.most()) {
            faults.add(
                    node.path(),
                    items.nodes().get(shape.most()).span(),
                    LIMIT_EXCEEDED,
                    "There may be at most " + shape.most() + " elements here, but there are " + size + ".");
        } else if (size < shape.least()) {
            faults.add(
                    node.path(),
                    node.span(),
                    INVALID_VALUE,
                    "At least " + shape.least() + (shape.least() == 1 ? " element is" : " elements are") + " needed.");
        }
        items.nodes().forEach(element -> check(element, shape.values()));
    }

    /** Where a fault of a whole object is shown: at its first name, since an object may fill the text. */
    public static Span head(Node node) {
        return node.members().isEmpty()
                ? node.span()
                : node.members().firstEntry().getValue().nameSpan();
    }
}
