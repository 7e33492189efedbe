package com.aresgen.infra.operations;

import java.util.Locale;

/** What an alarm reports, with the page of {@code infra/runbook} that says what it means, where to look, what to do. */
public enum Concern {
    BUGS("A call was answered with internal_error: the log has the cause."),
    SLOW_ANSWERS("The slowest 1 % of the calls that ask no model take more than 2 s."),
    MODEL_FAILURES("More than a tenth of the calls of models fail with an error of the model's provider."),
    ERROR_BUDGET("Answers with a 5xx status use up the month's error budget too quickly."),
    FUNCTION_ERRORS("A function did not answer: it ran out of time or memory, or could not start."),
    FUNCTION_THROTTLES("Lambda refused calls of a function for lack of concurrent executions."),
    LATE_EVENTS("Events wait longer than five minutes for their function."),
    DROPPED_EVENTS("Lambda dropped events whose function failed three times or did not run for hours."),
    NOT_RUNNING("A function of the schedule does not run."),
    DEAD_LETTERS("A message failed five times and is in the dead-letter queue."),
    LATE_MESSAGES("Messages wait ten minutes longer than they should: their worker does not keep up or does not run."),
    FAILED_BATCHES("A batch of audit lines failed three times and is in the queue of failures."),
    AUDIT_DELIVERY("CloudWatch Logs cannot deliver audit lines to the function that indexes them."),
    TABLE_ERRORS("DynamoDB fails to serve a table."),
    TABLE_THROTTLES("DynamoDB refuses calls of a table for lack of throughput."),
    CONCURRENCY("Functions use more than four fifths of the account's concurrent executions."),
    FIREWALL("The firewall blocked more than a thousand calls in five minutes."),
    SOCKET_ERRORS("Frames of live documents did not reach their function, or it failed on them."),
    RUNS_THROTTLED("Step Functions delays the runs of workflows for lack of quota."),
    DAILY_PING("A function did not answer the daily ping, or the ping did not run: its snapshot may be retired."),
    PROBE("The probe's call failed three times in a row: callers may see the same.");

    private final String meaning;

    Concern(String meaning) {
        this.meaning = meaning;
    }

    /** {@code infra/runbook/dead-letters.md}. */
    public String page() {
        return "infra/runbook/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
    }

    /** What the person on call reads. */
    String description() {
        return meaning + " Runbook: " + page();
    }
}
