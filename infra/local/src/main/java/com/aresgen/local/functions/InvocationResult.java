package com.aresgen.local.functions;

/** How a call of a function ended, seen by the one who waited for it. */
public sealed interface InvocationResult {
    record Returned(String response) implements InvocationResult {}

    /** It threw, or Lambda ended it at its own timeout. */
    record Failed(String reason) implements InvocationResult {}

    /** It still runs, but the caller's patience is over. */
    record TooLate() implements InvocationResult {}
}
