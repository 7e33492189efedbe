package com.aresgen.workflows.definition.expression.typing;

import static com.aresgen.workflows.definition.FaultCode.BAD_EXPRESSION;
import static com.aresgen.workflows.definition.FaultCode.TYPE_MISMATCH;

import com.aresgen.workflows.definition.expression.parse.SiteText;
import com.aresgen.workflows.definition.expression.types.TypeNames;
import com.aresgen.workflows.definition.shape.Shape;
import com.aresgen.workflows.definition.tree.Node;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares the type of an expression with what is right in its place. */
final class Expectations {
    private static final Set<CelKind> WITHOUT_JSON = Set.of(CelKind.TYPE, CelKind.ERROR, CelKind.OPAQUE);

    private Expectations() {}

    /** Strings with faults have the type dyn and pass. */
    static void check(List<SiteText> texts, Function<Node, CelType> types) {
        for (var text : texts) {
            if (text.parts().fault().isEmpty()) {
                check(text, types.apply(text.site().scalar()));
            }
        }
    }

    private static void check(SiteText text, CelType type) {
        var expected = text.site().expected();
        var whole = text.parts().whole();
        if (whole.isEmpty()) {
            joined(text, expected);
            return;
        }
        var name = name(text, expected);
        if (!accepts(text, expected, type)) {
            text.fault(
                    whole.get(),
                    TYPE_MISMATCH,
                    "The expression is of the type " + TypeNames.of(type) + "; " + name + " is needed here.",
                    () -> conversion(name, type, whole.get().cel().strip()));
        }
    }

    private static void joined(SiteText text, Shape expected) {
        var end = text.site().text().length();
        if (expected instanceof Shape.Expression) {
            text.fault(
                    0,
                    end,
                    BAD_EXPRESSION,
                    "This must be one expression alone, without text around it.",
                    Optional::empty);
        } else if (!expected.isText()) {
            text.fault(
                    0,
                    end,
                    TYPE_MISMATCH,
                    "An expression with text around it is a string; " + name(text, expected) + " is needed here.",
                    Optional::empty);
        }
    }

    private static String name(SiteText text, Shape expected) {
        return switch (expected) {
            case Shape.Expression _ -> "bool";
            case Shape.Flag _ -> "bool";
            case Shape.Whole _ -> "int";
            case Shape.Decimal _ -> "double";
            case Shape.ListOf _ -> "list";
            case Shape.ListOr _ -> "int or list";
            case Shape.Obj _, Shape.Named _ -> "object";
            case Shape.Anything _ -> "a JSON value";
            default -> text.slot() == SiteText.Slot.WHEN ? "bool" : "string";
        };
    }

    private static boolean accepts(SiteText text, Shape expected, CelType type) {
        if (type.equals(SimpleType.DYN) || type.kind() == CelKind.ANY) {
            return true;
        }
        if (type instanceof NullableType nullable) {
            return accepts(text, expected, nullable.targetType());
        }
        return switch (expected) {
            case Shape.Expression _, Shape.Flag _ -> type.equals(SimpleType.BOOL);
            case Shape.Whole _ -> type.equals(SimpleType.INT);
            case Shape.Decimal _ -> type.equals(SimpleType.DOUBLE);
            case Shape.ListOf list -> type instanceof ListType known && elements(text, list, known);
            case Shape.ListOr either -> accepts(text, either.list(), type) || accepts(text, either.other(), type);
            case Shape.Obj _, Shape.Named _ ->
                type instanceof StructType || type instanceof MapType || type.kind() == CelKind.STRUCT;
            case Shape.Templated templated -> accepts(text, templated.literal(), type);
            case Shape.Anything _ -> !WITHOUT_JSON.contains(type.kind());
            default -> type.equals(SimpleType.STRING);
        };
    }

    private static boolean elements(SiteText text, Shape.ListOf list, ListType type) {
        return !type.hasElemType()
                || type.elemType().kind() == CelKind.TYPE_PARAM
                || accepts(text, list.values(), type.elemType());
    }

    private static Optional<String> conversion(String needed, CelType type, String cel) {
        var fits = switch (needed) {
            case "string" ->
                Set.of(SimpleType.INT, SimpleType.DOUBLE, SimpleType.BOOL).contains(type);
            case "int" -> Set.of(SimpleType.DOUBLE, SimpleType.STRING).contains(type);
            case "double" -> Set.of(SimpleType.INT, SimpleType.STRING).contains(type);
            default -> false;
        };
        if (fits) {
            return Optional.of(needed + "(" + cel + ")");
        }
        var sized = needed.equals("bool") && (type.equals(SimpleType.STRING) || type instanceof ListType);
        return sized ? Optional.of("size(" + cel + ") > 0") : Optional.empty();
    }
}
