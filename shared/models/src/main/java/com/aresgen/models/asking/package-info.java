/**
 * Asking a model on behalf of any endpoint: fallbacks, budget, circuit breaker, structured output with its repair.
 * What the answer is for (a thread, a document, a step of a workflow) is its caller's concern.
 */
@NullMarked
package com.aresgen.models.asking;

import org.jspecify.annotations.NullMarked;
