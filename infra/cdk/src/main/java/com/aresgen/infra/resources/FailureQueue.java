package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;

/** Queues where Lambda puts events whose function failed three times; an operator reads and redrives them. */
public enum FailureQueue implements Resource {
    /** Batches of audit lines. */
    AUDIT("AuditFailures");

    private final String id;

    FailureQueue(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String arn(StackRegion region) {
        return region.arn("sqs", region.named(id));
    }

    /** Unused: Lambda sends to the queue, with the function's role. */
    @Override
    public String variable() {
        return name() + "_FAILURES";
    }
}
