package com.aresgen.workflows.machine;

import com.aresgen.http.WakeUp;
import com.aresgen.store.runs.RunHead;
import com.aresgen.workflows.engine.world.RunThread;
import java.time.Instant;

/** Wake-ups that start an execution of a run. */
public final class RunStarts {
    private final String machine;

    /** @param machine the ARN of the state machine */
    public RunStarts(String machine) {
        this.machine = machine;
    }

    /** The execution that begins a generation of the run. */
    public WakeUp of(RunHead head) {
        var root = RunThread.root(head.id(), head.generation());
        return new WakeUp.Execution(machine, root.execution(), ThreadJson.input(root));
    }

    /** An execution that looks at a run which is to stop. */
    public WakeUp stopping(RunHead head, Instant now) {
        var root = new RunThread(head.id(), head.generation(), RunThread.ROOT, true, false);
        return new WakeUp.Execution(machine, root.execution(now), ThreadJson.input(root));
    }
}
