package com.aresgen.workflows.runs.view;

import com.aresgen.store.runs.Tokens;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A run as callers read it.
 *
 * @param output what it put out, or a reference to it
 * @param latencyMs from the first step to the end, or to now
 * @param queueMs from the request to the first step
 * @param costUsd of all attempts so far
 * @param retries attempts beyond the first of each step
 */
public record RunView(
        String id,
        String workflowId,
        long workflowVersion,
        String status,
        JsonNode inputs,
        @Nullable Object output,
        @Nullable Problem error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long latencyMs,
        @Nullable Long queueMs,
        String costUsd,
        @Nullable String maxCostUsd,
        Tokens tokens,
        int retries,
        JsonNode metadata,
        List<StepView> steps) {
    /** Why a run did not succeed. */
    public record Problem(
            String code, String message, @Nullable String step) {}

    /** Why a step or an attempt failed. */
    public record Fault(String code, String message, int attempt) {}

    /**
     * A step, or an item of a step with {@code for_each}.
     *
     * @param needs the ids of the steps that end before it starts, by the run's version; none for an item
     */
    public record StepView(
            String id,
            String path,
            String uses,
            List<String> needs,
            String status,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long latencyMs,
            String costUsd,
            Tokens tokens,
            @Nullable String model,
            int retries,
            List<AttemptView> attempts,
            @Nullable Object output,
            @Nullable Fault error,
            @Nullable ApprovalView approval,
            List<StepView> children) {}

    /** A line of the ledger. */
    public record AttemptView(
            int n,
            String status,
            Instant startedAt,
            @Nullable Long latencyMs,
            String costUsd,
            Tokens tokens,
            @Nullable Fault error,
            @Nullable Long retryInMs) {}

    /** What a person is asked. */
    public record ApprovalView(
            String message,
            List<String> approvers,
            Instant expiresAt,
            @Nullable String decision,
            @Nullable String comment,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    /** A run that was accepted, and in a list: without its steps. */
    public record Summary(
            String id,
            String workflowId,
            long workflowVersion,
            String status,
            @Nullable Problem error,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long latencyMs,
            @Nullable String costUsd,
            JsonNode metadata) {}

    /** The answer to a start. */
    public record Accepted(
            String id,
            String workflowId,
            long workflowVersion,
            String status,
            JsonNode inputs,
            JsonNode metadata,
            Instant createdAt) {}

    /** Where a large output is read. */
    static SequencedMap<String, Object> reference(String address, long bytes) {
        var members = new LinkedHashMap<String, Object>();
        members.put("$ref", address);
        members.put("bytes", bytes);
        return members;
    }
}
