package com.aresgen.workflows.steps;

import com.aresgen.workflows.engine.Executions;
import com.aresgen.workflows.engine.RunThread;

/** Executions of the machine of runs. Safe for threads. */
final class StepFunctions implements Executions {
    private final StepFunctionsClient client;
    private final String machine;

    /** @param machine the ARN of the state machine */
    StepFunctions(StepFunctionsClient client, String machine) {
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
