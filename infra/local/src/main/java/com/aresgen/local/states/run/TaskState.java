package com.aresgen.local.states.run;

import com.aresgen.local.states.data.Scope;
import com.aresgen.local.states.data.StateFailure;
import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.execution.Answer;
import com.aresgen.local.states.execution.Phase;
import com.aresgen.local.states.execution.TaskToken;
import com.aresgen.local.states.language.State;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A Task: attempts until one succeeds or the retriers are used up. An attempt is stored before its function is called.
 * After a restart an attempt without an answer goes on with its token and its times, and its function is called again:
 * the service itself would know whether it was called, our functions are idempotent instead.
 */
final class TaskState {
    private final Machine machine;
    private final Execution execution;
    private final ContextObject context;
    private final Counters counters;
    private final ExecutorService calls;

    TaskState(Machine machine, Execution execution, ContextObject context, Counters counters, ExecutorService calls) {
        this.machine = machine;
        this.execution = execution;
        this.context = context;
        this.counters = counters;
        this.calls = calls;
    }

    Transition run(State.Task task) throws InterruptedException {
        while (true) {
            var transition = switch (execution.position().phase()) {
                case Phase.Attempt attempt -> left(task, attempt, answer(task, attempt));
                case Phase.Retrying(var due) -> {
                    PlainStates.until(execution, due);
                    counters.transition();
                    yield begun(task);
                }
                case Phase.Entered _, Phase.Waiting _ -> begun(task);
            };
            if (transition.isPresent()) {
                return transition.get();
            }
        }
    }

    /** Begins an attempt, and leaves the state for none yet. */
    private Optional<Transition> begun(State.Task task) {
        var token = TaskToken.next(execution.start().id()).text();
        var input = scope(task, token);
        var now = execution.now();
        var heartbeat = task.heartbeat().map(seconds -> seconds.in(input));
        var attempt = new Phase.Attempt(
                token,
                task.timeout().map(seconds -> now.plus(seconds.in(input))),
                heartbeat,
                heartbeat.map(now::plus),
                false,
                Optional.empty());
        // What cannot be filled in fails before anything is scheduled.
        var _ = parameters(task, token);
        execution.record("TaskScheduled", null);
        execution.record("TaskStarted", null);
        execution.move(execution.position().in(attempt));
        execution.store().join();
        return Optional.empty();
    }

    private Answer answer(State.Task task, Phase.Attempt begun) throws InterruptedException {
        var late = isPast(begun.timeout()) || isPast(begun.nextHeartbeat());
        if (begun.answer().isEmpty() && !begun.submitted() && !late) {
            call(task, begun.token());
        }
        var submitted = begun.submitted();
        while (true) {
            var attempt = execution.attempt(begun.token()).orElseThrow(IllegalStateException::new);
            if (attempt.submitted() && !submitted) {
                submitted = true;
                execution.record("TaskSubmitted", null);
                // Before others see it: a process that ends now must not call the function again.
                execution.store().join();
            }
            if (attempt.answer().isPresent()) {
                return attempt.answer().get();
            }
            if (isPast(attempt.timeout()) || isPast(attempt.nextHeartbeat())) {
                return new Answer.Failure(new StatesError(StatesError.TIMEOUT, null, !isPast(attempt.timeout())));
            }
            execution.pause(Stream.concat(attempt.timeout().stream(), attempt.nextHeartbeat().stream())
                    .min(Instant::compareTo));
        }
    }

    private boolean isPast(Optional<Instant> due) {
        return due.filter(each -> !execution.now().isBefore(each)).isPresent();
    }

    /** Calls the function beside the execution, which may go on without its end. */
    private void call(State.Task task, String token) {
        var payload = parameters(task, token).path("Payload");
        var body = payload.isMissingNode() ? JsonNodeFactory.instance.objectNode() : payload;
        calls.execute(() -> machine.functions()
                .invoke(task.function(), body)
                .ifPresent(answer -> execution.locked(() -> {
                    execution
                            .attempt(token)
                            .filter(attempt -> attempt.answer().isEmpty())
                            .map(attempt -> task.waitsForToken() && answer instanceof Answer.Success
                                    ? attempt.whenSubmitted()
                                    : attempt.answered(answer))
                            .ifPresent(attempt ->
                                    execution.move(execution.position().in(attempt)));
                    return null;
                })));
    }

    private Optional<Transition> left(State.Task task, Phase.Attempt attempt, Answer answer) {
        return switch (answer) {
            case Answer.Failure(var error) -> {
                execution.record(
                        error.name().equals(StatesError.TIMEOUT) ? "TaskTimedOut" : "TaskFailed",
                        null,
                        error.reportedName(),
                        error.cause());
                yield handled(task, error);
            }
            case Answer.Success(var result) -> {
                execution.record("TaskSucceeded", null);
                yield succeeded(task, attempt, result);
            }
        };
    }

    private Optional<Transition> succeeded(State.Task task, Phase.Attempt attempt, JsonNode result) {
        try {
            var position = execution.position();
            var fitting = Limits.fitting(position.state(), result);
            var scope = context.scope(position, attempt.token()).with(fitting);
            var selected =
                    task.selector().map(template -> template.filled(scope)).orElse(fitting);
            var combined = task.result().combined(position.input(), selected);
            return Optional.of(new Transition(task.next(), DataFlow.selected(task.output(), combined)));
        } catch (StateFailure failure) {
            return handled(task, failure.error());
        }
    }

    /** The first retrier for the error while it has attempts left, else the first catcher, else the failure. */
    private Optional<Transition> handled(State.Task task, StatesError error) {
        for (int i = 0; i < task.retriers().size(); i++) {
            var retrier = task.retriers().get(i);
            if (retrier.covers(error)) {
                var used = execution.position().retries().get(i);
                if (used < retrier.maxAttempts()) {
                    var delay = retrier.delay(used, ThreadLocalRandom.current().nextDouble());
                    execution.move(
                            execution.position().retrying(i, execution.now().plus(delay)));
                    var _ = execution.store();
                    return Optional.empty();
                }
                break;
            }
        }
        return task.catchers().stream()
                .filter(catcher -> catcher.covers(error))
                .findFirst()
                .map(catcher -> new Transition(
                        Optional.of(catcher.next()),
                        catcher.result().combined(execution.position().input(), description(error))))
                .or(() -> {
                    throw new StateFailure(error);
                });
    }

    private static JsonNode description(StatesError error) {
        var node = JsonNodeFactory.instance.objectNode();
        if (error.reportedName() != null) {
            node.put("Error", error.name());
        }
        return error.cause() == null ? node : node.put("Cause", error.cause());
    }

    private Scope scope(State.Task task, String token) {
        return DataFlow.input(task.input(), context.scope(execution.position(), token));
    }

    private JsonNode parameters(State.Task task, String token) {
        var input = scope(task, token);
        return task.payload()
                .map(template -> Limits.fitting(execution.position().state(), template.filled(input)))
                .orElse(JsonNodeFactory.instance.objectNode());
    }
}
