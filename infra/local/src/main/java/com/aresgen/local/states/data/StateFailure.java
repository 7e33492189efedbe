package com.aresgen.local.states.data;

/** Leaves the computation of a state; the interpreter catches it once and applies the state's retriers and catchers. */
public final class StateFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient StatesError error;

    public StateFailure(StatesError error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    public StatesError error() {
        return error;
    }
}
