package com.aresgen.local.states.run;

import com.aresgen.local.states.data.StateFailure;
import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.execution.Phase;
import com.aresgen.local.states.language.State;
import java.time.Instant;
import java.util.Optional;

/** The states that call nothing. */
record PlainStates(Execution execution, ContextObject context) {
    /** Waits until an absolute time, which a restart does not change. */
    Transition wait(State.Wait wait) throws InterruptedException {
        var position = execution.position();
        var input = DataFlow.input(wait.input(), context.scope(position));
        if (!(position.phase() instanceof Phase.Waiting)) {
            execution.move(position.in(new Phase.Waiting(wait.until().in(input, position.entered()))));
            var _ = execution.store();
        }
        if (execution.position().phase() instanceof Phase.Waiting(var due)) {
            until(execution, due);
        }
        return new Transition(wait.next(), DataFlow.selected(wait.output(), input.input()));
    }

    static void until(Execution execution, Instant due) throws InterruptedException {
        while (execution.now().isBefore(due)) {
            execution.pause(Optional.of(due));
        }
    }

    Transition choose(State.Choice choice) {
        var input = DataFlow.input(choice.input(), context.scope(execution.position()));
        var next = choice.branches().stream()
                .filter(branch -> branch.rule().matches(input))
                .map(State.Branch::next)
                .findFirst()
                .or(choice::otherwise)
                .orElseThrow(() -> new StateFailure(StatesError.runtime(
                        "Failed to transition out of the state. The state does not point to a" + " next state.")));
        return new Transition(Optional.of(next), DataFlow.selected(choice.output(), input.input()));
    }

    Transition pass(State.Pass pass) {
        var position = execution.position();
        var input = DataFlow.input(pass.input(), context.scope(position));
        var prepared = pass.parameters().map(template -> template.filled(input)).orElse(input.input());
        var result = pass.fixed().map(fixed -> fixed.filled(input)).orElse(prepared);
        var combined = pass.result().combined(position.input(), result);
        return new Transition(pass.next(), DataFlow.selected(pass.output(), combined));
    }

    Transition succeed(State.Succeed succeed) {
        var input = DataFlow.selected(succeed.input(), execution.position().input());
        return new Transition(Optional.empty(), DataFlow.selected(succeed.output(), input));
    }
}
