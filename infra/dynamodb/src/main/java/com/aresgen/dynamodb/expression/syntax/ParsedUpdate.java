package com.aresgen.dynamodb.expression.syntax;

import java.util.List;
import java.util.Optional;

/**
 * An update's actions in the order in which they are written.
 *
 * @param repeatedSection the first section that is written twice: SET, REMOVE, ADD or DELETE
 */
public record ParsedUpdate(List<Action> actions, Optional<String> repeatedSection) {
    /** One entry of a section. */
    public sealed interface Action {
        Term.Path path();
    }

    public record Assign(Term.Path path, Term value) implements Action {}

    public record Remove(Term.Path path) implements Action {}

    public record Add(Term.Path path, Term.Value value) implements Action {}

    public record Delete(Term.Path path, Term.Value value) implements Action {}
}
