package com.aresgen.local.functions;

import java.util.Optional;

/** How a call of a function ended, as its waiting caller sees it. */
public sealed interface InvocationResult {
    /** The array is shared, not copied: callers must not write to it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Returned(byte[] response) implements InvocationResult {}

    /**
     * The function failed.
     *
     * @param thrown what the function threw, or empty if it was ended at its own timeout as Lambda does
     */
    record Failed(String reason, Optional<Throwable> thrown) implements InvocationResult {}

    /** The function still runs, but its caller has stopped waiting. */
    record TooLate() implements InvocationResult {}
}
