package com.aresgen.workflows.definition;

/**
 * Runs a step once for each item of a list.
 *
 * @param items evaluates to an array
 * @param maxConcurrency how many items may be in work at once, 1 to 40
 * @param continuesOnItemError whether a failed item leaves null in the output instead of failing the step
 */
public record ForEach(Template items, int maxConcurrency, boolean continuesOnItemError) {}
