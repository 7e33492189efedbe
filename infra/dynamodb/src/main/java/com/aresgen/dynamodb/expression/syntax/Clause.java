package com.aresgen.dynamodb.expression.syntax;

import java.util.List;

/** A condition as it is written. */
public sealed interface Clause extends Node {
    record And(List<Clause> parts) implements Clause {}

    record Or(List<Clause> parts) implements Clause {}

    record Not(Clause negated) implements Clause {}

    /** A comparator (as it is written), BETWEEN or IN (in capitals) with the operands in their order. */
    record Operation(String operator, List<Term> operands) implements Clause {}

    /** A function that is a condition by itself. */
    record Test(Term.Call call) implements Clause {}
}
