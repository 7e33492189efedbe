package com.aresgen.workflows.definition.expression.typing;

import com.aresgen.workflows.definition.expression.types.TypeTable;
import com.aresgen.workflows.definition.shape.Expressions;
import com.aresgen.workflows.definition.tree.Node;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.function.Function;

/** The type of a value that a definition writes out, whose strings may be expressions. */
final class ValueTypes {
    private final TypeTable types;
    private final Function<Node, CelType> expressions;

    ValueTypes(TypeTable types, Function<Node, CelType> expressions) {
        this.types = types;
        this.expressions = expressions;
    }

    /** Objects become types of their own, by this name. */
    CelType of(Node node, String name) {
        return switch (node) {
            case Node.Unreadable _ -> SimpleType.DYN;
            case Node.Members members -> {
                var fields = new LinkedHashMap<String, CelType>();
                members.byName().forEach((field, member) -> fields.put(field, of(member.value(), name + "." + field)));
                yield types.object(fields, name);
            }
            case Node.Items items -> {
                var elements = new LinkedHashSet<CelType>();
                int index = 0;
                for (var element : items.nodes()) {
                    elements.add(of(element, name + "." + index++));
                }
                yield ListType.create(elements.size() == 1 ? elements.getFirst() : SimpleType.DYN);
            }
            case Node.Scalar scalar -> scalar(scalar);
        };
    }

    private CelType scalar(Node.Scalar scalar) {
        return switch (scalar.value().getNodeType()) {
            case STRING ->
                Expressions.isIn(scalar.value().stringValue()) ? expressions.apply(scalar) : SimpleType.STRING;
            case BOOLEAN -> SimpleType.BOOL;
            case NUMBER -> scalar.value().isIntegralNumber() ? SimpleType.INT : SimpleType.DOUBLE;
            default -> SimpleType.NULL_TYPE;
        };
    }
}
