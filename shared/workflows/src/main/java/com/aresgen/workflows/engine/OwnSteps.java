package com.aresgen.workflows.engine;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Rfc3339;
import com.aresgen.http.values.Role;
import com.aresgen.store.runs.Approval;
import com.aresgen.store.runs.Attempt;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.StepFailure;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.DurationText;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.engine.view.Look;
import com.aresgen.workflows.engine.view.Scopes;
import com.aresgen.workflows.engine.world.CallResult;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.engine.world.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The steps that the engine does itself: transform, wait, and approval. */
final class OwnSteps {
    private final Ports ports;
    private final Scopes scopes;
    private final StepEnds ends;
    private final Attempts attempts;

    OwnSteps(Ports ports, Scopes scopes, StepEnds ends, Attempts attempts) {
        this.ports = ports;
        this.scopes = scopes;
        this.ends = ends;
        this.attempts = attempts;
    }

    void begin(Look look, StepRow row, Step step) throws EvaluationFailed {
        var with = scopes.with(look, step, row);
        switch (step.uses()) {
            case TRANSFORM -> transformed(look, row, with.path("value"));
            case WAIT -> wait(look, row, until(with), Optional.empty());
            default -> ask(look, row, with);
        }
    }

    private void transformed(Look look, StepRow row, JsonNode value) {
        attempts.end(look, begun(look, row), new CallResult.Done(value, Use.NONE), Attempt.Status.FAILED);
    }

    /** The row with a running attempt, which is not written: its end is, in the same change. */
    private StepRow begun(Look look, StepRow row) {
        var now = ports.clock().instant();
        var all = new ArrayList<>(row.attempts());
        all.add(Attempt.begun(all.size() + 1, now));
        return row.edit()
                .attempts(all)
                .execution(Optional.of(look.execution()))
                .startedAt(Optional.of(row.startedAt().orElse(now)))
                .unwritten();
    }

    private void wait(Look look, StepRow row, Instant until, Optional<Approval> approval) {
        var waiting = begun(look, row)
                .edit()
                .status(StepStatus.WAITING)
                .until(Optional.of(until))
                .approval(approval)
                .next();
        ports.records().commit(new RunChange(look.run()).put(waiting));
    }

    private Instant until(JsonNode with) throws EvaluationFailed {
        if (with.has("until")) {
            var text = with.path("until").asString();
            return Rfc3339.parse(text)
                    .orElseThrow(() -> new EvaluationFailed(
                            EvaluationFailed.Code.EXPRESSION_FAILED, "until is no RFC 3339 timestamp: " + text));
        }
        return ports.clock().instant().plus(duration(with.path("duration").asString(), Limits.WAIT));
    }

    private static Duration duration(String text, Duration most) throws EvaluationFailed {
        return DurationText.parse(text)
                .filter(length -> length.compareTo(most) <= 0)
                .orElseThrow(() -> new EvaluationFailed(
                        EvaluationFailed.Code.EXPRESSION_FAILED,
                        "A duration such as 5m, at most " + DurationText.of(most) + ", is expected, not " + text));
    }

    private void ask(Look look, StepRow row, JsonNode with) throws EvaluationFailed {
        var limit = with.has("expires_in")
                ? duration(with.path("expires_in").asString(), Limits.APPROVAL)
                : Limits.DEFAULT_APPROVAL;
        var until = ports.clock().instant().plus(limit);
        var approvers = with.path("approvers").values().stream()
                .map(JsonNode::asString)
                .flatMap(name ->
                        Stream.of(Role.values()).filter(role -> role.wire().equals(name)))
                .toList();
        var asked = new Approval(
                with.path("message").asString(), List.copyOf(approvers), until, Optional.empty(), Optional.empty());
        wait(look, row, until, Optional.of(asked));
    }

    /** Looks at a step that waits: what it does now, or empty if it still waits. */
    Optional<Runnable> due(Look look, StepRow row, Step step) {
        var isDue = row.until().isEmpty()
                || !row.until().get().isAfter(ports.clock().instant());
        var decision = row.approval().flatMap(Approval::decision);
        if (decision.isPresent()) {
            return Optional.of(() -> decided(look, row, decision.get()));
        }
        if (!isDue) {
            return Optional.empty();
        }
        return Optional.of(
                switch (step.uses()) {
                    case WAIT -> () -> end(look, row, JsonNodeFactory.instance.nullNode());
                    case APPROVAL ->
                        () -> fail(look, row, "approval_expired", "Nobody decided before the approval expired.");
                    default -> () -> attempts.begin(look, row);
                });
    }

    private void decided(Look look, StepRow row, Approval.Decision decision) {
        if (!decision.approved()) {
            fail(look, row, "rejected", decision.comment().orElse("The approval was rejected."));
            return;
        }
        var output = JsonNodeFactory.instance.objectNode();
        output.put("decision", "approve");
        output.put("comment", decision.comment().orElse(""));
        output.put("decided_by", decision.decidedBy());
        output.put("decided_at", Json.timestamp(decision.decidedAt()));
        end(look, row, output);
    }

    private void end(Look look, StepRow row, JsonNode output) {
        attempts.end(look, row, new CallResult.Done(output, Use.NONE), Attempt.Status.FAILED);
    }

    /** The step fails, and no retry can mend it. */
    void fail(Look look, StepRow row, String code, String message) {
        var now = ports.clock().instant();
        if (row.attempts().size() > row.earlier()) {
            var failure = new CallResult.Failed(code, message, Optional.empty(), Optional.empty(), Use.NONE);
            attempts.end(look, row, failure, Attempt.Status.FAILED);
            return;
        }
        var failed = row.edit()
                .execution(Optional.of(look.execution()))
                .startedAt(Optional.of(now))
                .finishedAt(Optional.of(now))
                .error(Optional.of(new StepFailure(code, message, 0)));
        ends.commit(look, failed, StepStatus.FAILED, 0);
    }
}
