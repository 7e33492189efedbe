package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.expression.DocumentPath;
import com.aresgen.dynamodb.expression.DocumentPath.Step;
import com.aresgen.dynamodb.expression.syntax.Faults;
import com.aresgen.dynamodb.expression.syntax.Term;
import com.aresgen.dynamodb.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Replaces the placeholders of one expression. */
record Resolution(Faults faults, Placeholders placeholders) {
    DocumentPath path(Term.Path path) {
        var steps = new ArrayList<Step>(path.steps().size());
        for (var step : path.steps()) {
            steps.add(step(step));
        }
        return new DocumentPath(Collections.unmodifiableList(steps));
    }

    AttributeValue value(Term.Value value) {
        return placeholders
                .value(value.placeholder())
                .orElseThrow(() -> faults.of("An expression attribute value used in expression is not defined;"
                        + " attribute value: " + value.placeholder()));
    }

    private Step step(Term.Step step) {
        return switch (step) {
            case Term.Step.Index(var position) -> new Step.Index(position);
            case Term.Step.Name name -> new Step.Name(name.isPlaceholder() ? name(name.text()) : name.text());
        };
    }

    private String name(String placeholder) {
        return placeholders
                .name(placeholder)
                .orElseThrow(() -> faults.of("An expression attribute name used in the document path is not defined;"
                        + " attribute name: " + placeholder));
    }

    /** Reserved words must be placeholders: a name in the text must not be one. */
    void requireNoReservedWord(Term.Path path) {
        for (var step : path.steps()) {
            if (step instanceof Term.Step.Name name && !name.isPlaceholder() && ReservedWords.contains(name.text())) {
                throw faults.of("Attribute name is a reserved keyword; reserved keyword: " + name.text());
            }
        }
    }

    /** No path may be the beginning of another one, or go on with an index where another one has a name. */
    void requireDisjoint(List<DocumentPath> paths) {
        Overlap.among(paths).ifPresent(overlap -> {
            throw faults.of(overlap);
        });
    }
}
