package com.aresgen.faults;

/**
 * The fault of one attempt.
 *
 * @param call the number of the store call that it happens at, counted from 1
 */
public record Fault(Kind kind, int call) {
    public static final Fault NONE = new Fault(Kind.NONE, 0);

    public enum Kind {
        NONE,
        /** The call is never sent; the process lives on and cleans up. */
        FAILS_BEFORE,
        /** The call takes effect and its answer is lost; the process lives on and cleans up. */
        FAILS_AFTER,
        /** The process dies with the call unsent. */
        DIES_BEFORE,
        /** The process dies with the answer unseen. */
        DIES_AFTER,
        /** Another attempt runs from beginning to end before the call is sent. */
        STALLS_BEFORE,
        /** Another attempt runs from beginning to end before the answer is seen. */
        STALLS_AFTER,
        /** The answer is lost once, and the SDK sends the same call again. */
        SENT_TWICE;

        boolean before() {
            return this == FAILS_BEFORE || this == DIES_BEFORE || this == STALLS_BEFORE;
        }

        boolean stalls() {
            return this == STALLS_BEFORE || this == STALLS_AFTER;
        }
    }

    @Override
    public String toString() {
        return kind == Kind.NONE ? "no fault" : kind + " call " + call;
    }
}
