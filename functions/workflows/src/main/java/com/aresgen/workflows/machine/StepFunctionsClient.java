package com.aresgen.workflows.machine;

import com.aresgen.http.WakeUp;
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

/** Calls of Step Functions, each of which may be repeated. Safe for threads. */
public final class StepFunctionsClient implements Consumer<WakeUp> {
    private static final Logger LOG = LoggerFactory.getLogger(StepFunctionsClient.class);

    private final Supplier<SfnClient> client;

    public StepFunctionsClient(Supplier<SfnClient> client) {
        this.client = client;
    }

    /** Nothing happens if the name was used before. */
    void start(String machine, String name, String input) {
        try {
            client.get()
                    .startExecution(request ->
                            request.stateMachineArn(machine).name(name).input(input));
        } catch (ExecutionAlreadyExistsException _) {
            // It was started before, and may have ended.
        }
    }

    void stop(String execution) {
        try {
            client.get().stopExecution(request -> request.executionArn(execution));
        } catch (ExecutionDoesNotExistException _) {
            // Executions are kept for 90 days after their end.
        }
    }

    boolean isRunning(String execution) {
        try {
            return client.get()
                            .describeExecution(request -> request.executionArn(execution))
                            .status()
                    == ExecutionStatus.RUNNING;
        } catch (ExecutionDoesNotExistException _) {
            return false;
        }
    }

    /** Nothing happens if no execution waits for the token any more. */
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
                case WakeUp.Execution(var machine, var name, var input) -> start(machine, name, input);
                case WakeUp.Resumption(var token) -> wake(token);
                case WakeUp.Message _ -> throw new IllegalArgumentException("Not of an execution: " + wakeUp);
            }
        } catch (SdkException unsent) {
            LOG.atWarn().setCause(unsent).log("An execution was not started or resumed; the sweep will find its run");
        }
    }
}
