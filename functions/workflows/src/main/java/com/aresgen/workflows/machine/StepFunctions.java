package com.aresgen.workflows.machine;

import com.aresgen.workflows.engine.world.Executions;
import com.aresgen.workflows.engine.world.RunThread;

/** Executions of the machine of runs. Safe for threads. */
public final class StepFunctions implements Executions {
    private final StepFunctionsClient client;
    private final String machine;

    /** @param machine the ARN of the state machine */
    public StepFunctions(StepFunctionsClient client, String machine) {
        this.client = client;
        this.machine = machine;
    }

    @Override
    public void start(String name, RunThread thread) {
        client.start(machine, name, ThreadJson.input(thread));
    }

    @Override
    public void stop(String name) {
        client.stop(execution(name));
    }

    @Override
    public boolean isRunning(String name) {
        return client.isRunning(execution(name));
    }

    @Override
    public void wake(String token) {
        client.wake(token);
    }

    private String execution(String name) {
        return machine.replace(":stateMachine:", ":execution:") + ":" + name;
    }
}
