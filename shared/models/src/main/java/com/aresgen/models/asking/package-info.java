/**
 * Asking a model on behalf of any endpoint: fallbacks, budget, circuit breaker, structured output with its repair.
 * The caller decides what the answer is used for (a thread, a document, a step of a workflow).
 */
@NullMarked
package com.aresgen.models.asking;

import org.jspecify.annotations.NullMarked;
