package com.aresgen.workflows.engine.world;

/** Who executes threads: Step Functions, or a simulation of it. */
public interface Executions {
    /** Starts an execution under this name; nothing happens if the name was used before. */
    void start(String name, RunThread thread);

    /** Ends an execution that waits; nothing happens if it has ended. */
    void stop(String name);

    boolean isRunning(String name);

    /** Wakes the execution that waits for this token; nothing happens if none does any more. */
    void wake(String token);
}
