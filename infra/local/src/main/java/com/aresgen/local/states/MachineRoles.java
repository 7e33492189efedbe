package com.aresgen.local.states;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Policies;
import com.aresgen.local.states.functions.MachineFunctions;
import com.aresgen.local.states.functions.MachineRole;
import com.aresgen.local.states.language.State;
import com.aresgen.local.states.run.Machine;
import com.aresgen.local.template.Stacks;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives each state machine its role and its functions. */
record MachineRoles(Policies policies, LocalRegion region, Consumer<ObservedPermission> listener) {
    MachineRoles(Stacks stacks, LocalRegion region, Consumer<ObservedPermission> listener) {
        this(new Policies(stacks, region), region, listener);
    }

    Map<String, Machine> machines(List<StateMachine> all, Functions functions) {
        return all.stream()
                .map(each -> machine(each, functions))
                .collect(Collectors.toUnmodifiableMap(Machine::name, Function.identity()));
    }

    private Machine machine(StateMachine each, Functions functions) {
        each.definition().states().forEach((name, state) -> {
            if (state instanceof State.Task task) {
                var _ = MachineFunctions.required(functions, each.place() + ": state " + name, task.function());
            }
        });
        var arn = each.roleArn();
        var role = new MachineRole(
                each.name(), arn.substring(arn.lastIndexOf('/') + 1), policies.of(arn, each.place()), region, listener);
        return new Machine(each.name(), each.definition(), new MachineFunctions(functions, role));
    }
}
