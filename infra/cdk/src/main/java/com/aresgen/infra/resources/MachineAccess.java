package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;

/** The state machine that runs workflows, and its executions, whose names the functions choose. */
public enum MachineAccess implements Resource {
    RUNS("RunMachine", "stateMachine") {
        @Override
        public String arn(StackRegion region) {
            return region.arn("states", kind() + ":" + region.named(id()));
        }
    },
    RUN_EXECUTIONS("RunExecutions", "execution") {
        @Override
        public String arn(StackRegion region) {
            return region.arn("states", kind() + ":" + region.named(RUNS.id()) + ":*");
        }
    };

    private final String id;
    private final String kind;

    MachineAccess(String id, String kind) {
        this.id = id;
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    @Override
    public String id() {
        return id;
    }

    /** Functions find the ARN of the machine, from which those of its executions follow. */
    @Override
    public String in(StackRegion region) {
        return RUNS.arn(region);
    }

    @Override
    public String variable() {
        return "RUNS_MACHINE";
    }
}
