package com.aresgen.workflows.steps;

import com.aresgen.http.WakeUp;
import com.aresgen.workflows.engine.Executions;
import com.aresgen.workflows.engine.RunThread;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Executions of the machine of runs. Safe for threads. */
public final class StepFunctions implements Executions, Consumer<WakeUp> {
    private static final Logger LOG = LoggerFactory.getLogger(StepFunctions.class);

    private final Supplier<SfnClient> client;
    private final String machine;

    /** @param machine the ARN of the state machine */
    public StepFunctions(Supplier<SfnClient> client, String machine) {
        this.client = client;
        this.machine = machine;
    }

    @Override
    public void start(String name, RunThread thread) {
        start(name, ThreadJson.input(thread));
    }

    private void start(String name, String input) {
        try {
            client.get()
                    .startExecution(request ->
                            request.stateMachineArn(machine).name(name).input(input));
        } catch (ExecutionAlreadyExistsException _) {
            // It was started before, and may have ended.
        }
    }

    @Override
    public void stop(String name) {
        try {
            client.get().stopExecution(request -> request.executionArn(execution(name)));
        } catch (ExecutionDoesNotExistException _) {
            // Executions are kept for 90 days after their end.
        }
    }

    @Override
    public boolean isRunning(String name) {
        try {
            return client.get()
                            .describeExecution(request -> request.executionArn(execution(name)))
                            .status()
                    == ExecutionStatus.RUNNING;
        } catch (ExecutionDoesNotExistException _) {
            return false;
        }
    }

    @Override
    public void wake(String token) {
        try {
            client.get().sendTaskSuccess(request -> request.taskToken(token).output("{}"));
        } catch (TaskDoesNotExistException | TaskTimedOutException | InvalidTokenException _) {
            // The execution has gone on, or ended.
        }
    }

    /** After a commit, whose answer does not wait for Step Functions to work: the sweep makes good for a failure. */
    @Override
    public void accept(WakeUp wakeUp) {
        try {
            switch (wakeUp) {
                case WakeUp.Execution(var name, var input) -> start(name, input);
                case WakeUp.Resumption(var token) -> wake(token);
                case WakeUp.Message _ -> throw new IllegalArgumentException("Not of an execution: " + wakeUp);
            }
        } catch (SdkException unsent) {
            LOG.atWarn().setCause(unsent).log("An execution was not started or resumed; the sweep will find its run");
        }
    }

    private String execution(String name) {
        return machine.replace(":stateMachine:", ":execution:") + ":" + name;
    }
}
