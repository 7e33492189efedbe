package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;

/**
 * The log groups that functions share. One for many functions, since one subscription then finds all lines of audit:
 * CloudWatch Logs limits the rate at which subscriptions are created.
 */
public enum LogName {
    /** Functions that answer callers, or call for a run. They write audit lines, which are kept as long as entries. */
    CALLS("Calls", 365),

    /** All other functions. */
    WORKERS("Workers", 30);

    private final String id;
    private final int days;

    LogName(String id, int days) {
        this.id = id;
        this.days = days;
    }

    /** The logical id: {@code CallsLog}. */
    public String id() {
        return id + "Log";
    }

    /** How long lines are kept, in days. */
    public int days() {
        return days;
    }

    public String in(StackRegion region) {
        return "/aws/lambda/" + region.named(id);
    }

    /** The ARN that IAM and CloudWatch Logs use for the streams of the group. */
    public String streams(StackRegion region) {
        return region.arn("logs", "log-group:" + in(region) + ":*");
    }
}
