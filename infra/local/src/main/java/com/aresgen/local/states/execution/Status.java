package com.aresgen.local.states.execution;

/** The status of an execution, by the service's names. */
public enum Status {
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED
}
