package com.aresgen.local.states.run;

/** What became of a call with a task token. */
public enum TokenUse {
    ACCEPTED,
    /** The task ended: it was answered before, timed out, or its execution is closed. */
    TASK_ENDED,
    /** No execution that this service knows has such a task. */
    UNKNOWN
}
