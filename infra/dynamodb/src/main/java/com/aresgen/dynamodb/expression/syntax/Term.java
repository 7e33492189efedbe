package com.aresgen.dynamodb.expression.syntax;

import java.util.List;

/** An operand as it is written. */
public sealed interface Term extends Node {
    record Path(List<Step> steps) implements Term {}

    /** A placeholder such as {@code :value}. */
    record Value(String placeholder) implements Term {}

    record Call(String function, List<Term> arguments) implements Term {}

    /** A sum or a difference: the operator is + or -. */
    record Arithmetic(Term left, String operator, Term right) implements Term {}

    /** A step of a path: {@code name} or {@code #name}, or an index in brackets. */
    sealed interface Step {
        record Name(String text) implements Step {
            public boolean isPlaceholder() {
                return text.charAt(0) == '#';
            }
        }

        record Index(int position) implements Step {}
    }
}
