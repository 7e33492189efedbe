package com.aresgen.dynamodb.expression.syntax;

/** A part of a condition as it is written: which one it is may show only behind its closing parenthesis. */
public sealed interface Node permits Term, Clause {}
