package com.aresgen.local.states.execution;

import com.aresgen.local.LocalRegion;
import java.util.Optional;

/** An execution by the name of its state machine and its own, which is unique in it. */
public record ExecutionId(String machine, String name) {
    private static final int PARTS = 8;

    /** The execution that an ARN of this region names, or empty if it is no such ARN. */
    public static Optional<ExecutionId> of(String arn, LocalRegion region) {
        var parts = arn.split(":", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        var id = new ExecutionId(parts[PARTS - 2], parts[PARTS - 1]);
        return id.arn(region).equals(arn) ? Optional.of(id) : Optional.empty();
    }

    public String arn(LocalRegion region) {
        return region.arn("states", "execution:" + machine + ":" + name);
    }

    public String machineArn(LocalRegion region) {
        return region.arn("states", "stateMachine:" + machine);
    }
}
