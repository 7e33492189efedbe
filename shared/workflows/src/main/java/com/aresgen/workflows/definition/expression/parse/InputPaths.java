package com.aresgen.workflows.definition.expression.parse;

import static com.aresgen.workflows.definition.FaultCode.BAD_EXPRESSION;

import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.inputs.ValueSchema;
import java.util.Optional;

/** Resolves {@code inputs.<name>}: an optional input without a default is read only where {@code has()} tests it. */
final class InputPaths {
    private final Paths paths;
    private final Outline outline;
    private final References references;

    InputPaths(Paths paths, Outline outline, References references) {
        this.paths = paths;
        this.outline = outline;
        this.references = references;
    }

    void check(Paths.Path path) {
        if (path.index().isPresent()) {
            references.fault(
                    path.position(),
                    path.length(),
                    BAD_EXPRESSION,
                    "Inputs are read by a dot.",
                    () -> path.index().map(name -> "inputs." + name));
        }
        if (outline.inputs().isEmpty()) {
            return;
        }
        var schema = outline.inputs().get().root();
        for (int i = 0; i < path.fields().size() && schema.namesItsMembers(); i++) {
            var field = path.fields().get(i);
            var known = schema.property(field.name());
            if (known.isEmpty()) {
                unknownInput(field, schema);
                return;
            }
            var prefix = path.dotted(i + 1);
            var tested = path.isTest() && i == path.fields().size() - 1;
            if (!tested
                    && !schema.isAlwaysGiven(field.name())
                    && !paths.tested().contains(prefix)) {
                references.fault(
                        path.position(),
                        prefix.length(),
                        BAD_EXPRESSION,
                        prefix + " is optional and has no default: the expression fails where it is not given.",
                        () -> Optional.of("has(" + prefix + ") ? " + prefix + " : " + substitute(known.get())));
                return;
            }
            schema = known.get();
        }
    }

    private void unknownInput(Paths.Field field, ValueSchema schema) {
        references.unknown(
                field,
                "There is no input " + Shortened.quoted(field.name()) + ".",
                schema.properties().sequencedKeySet());
    }

    private static String substitute(ValueSchema schema) {
        return switch (schema.type().orElse("")) {
            case "string" -> "''";
            case "integer" -> "0";
            case "number" -> "0.0";
            case "boolean" -> "false";
            case "array" -> "[]";
            default -> "null";
        };
    }
}
