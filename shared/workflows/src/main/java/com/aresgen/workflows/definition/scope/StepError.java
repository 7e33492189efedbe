package com.aresgen.workflows.definition.scope;

/**
 * What {@code steps.<id>.error} is.
 *
 * @param attempt the number of the attempt that failed last, from 1
 */
public record StepError(String code, String message, int attempt) {}
