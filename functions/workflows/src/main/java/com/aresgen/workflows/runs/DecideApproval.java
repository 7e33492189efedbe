package com.aresgen.workflows.runs;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.WakeUp;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.SecurityEvents;
import com.aresgen.store.runs.Approval;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.runs.DecideApproval.Decided;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * POST /v1/workflows/{id}/runs/{run_id}/approvals/{step}. The first decision counts; the same one again gets the same
 * answer.
 */
final class DecideApproval implements Endpoint<Decided> {
    private static final int LONGEST_COMMENT = 2_000;

    private final RunPath paths;
    private final RunStore runs;
    private final SecurityEvents events;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    DecideApproval(RunPath paths, RunStore runs, SecurityEvents events, Ids ids, InstantSource clock) {
        this.paths = paths;
        this.runs = runs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The body. */
    record Decided(boolean approves, Optional<String> comment) {}

    /** The answer. */
    record View(
            String runId,
            String step,
            String decision,
            @Nullable String comment,
            String decidedBy,
            Instant decidedAt) {}

    @Override
    public Route route() {
        return Route.post("/v1/workflows/{id}/runs/{run_id}/approvals/{step}")
                .needs(Role.VIEWER)
                .quoting();
    }

    @Override
    public Decided read(Fields fields) {
        var decision = fields.requiredChoice("decision", List.of("approve", "reject"));
        var comment = Optional.ofNullable(fields.text("comment"));
        if (comment.isPresent() && comment.get().codePointCount(0, comment.get().length()) > LONGEST_COMMENT) {
            fields.refuse("comment", "too_long", "must be at most " + LONGEST_COMMENT + " characters");
        }
        return new Decided(decision.equals("approve"), comment);
    }

    @Override
    public Outcome handle(Call call, Decided decided) {
        return switch (paths.find(call)) {
            case RunPath.Found.Missing(var failure) -> new Outcome.Refusal(failure);
            case RunPath.Found.Run(var head) -> {
                var path = call.pathParameter("step");
                var row =
                        Optional.ofNullable(runs.steps(head.id(), List.of(path)).get(path));
                var approval = row.flatMap(StepRow::approval);
                yield row.isEmpty() || approval.isEmpty()
                        ? new Outcome.Refusal(new NotFound(Problem.STEP_NOT_FOUND, path))
                        : decide(call, head, row.get(), approval.get(), decided);
            }
        };
    }

    private Outcome decide(Call call, RunHead head, StepRow row, Approval approval, Decided decided) {
        var role = call.caller().role();
        var least = approval.approvers().stream().min(Comparator.naturalOrder()).orElse(Role.EDITOR);
        if (!role.covers(least)) {
            return new Outcome.Refusal(new InsufficientRole(role, least));
        }
        if (approval.decision().isPresent()) {
            var made = approval.decision().get();
            return made.approved() == decided.approves()
                    ? answer(call, head, row, made)
                    : new Outcome.Refusal(new AlreadyDecided("The step was " + words(made.approved()) + " before."));
        }
        if (row.status() != StepStatus.WAITING || !approval.expiresAt().isAfter(clock.instant())) {
            return new Outcome.Refusal(new AlreadyDecided("The step waits for nobody any more."));
        }
        var made = new Approval.Decision(
                decided.approves(), decided.comment(), call.caller().actor().id(), clock.instant());
        var event = new SecurityEvents.Event(
                ids.next("evt"), "approval." + words(made.approved()), head.id() + "/" + row.path());
        var answer = answer(call, head, row, made)
                .writing(
                        runs.update(
                                head.id(),
                                row.edit()
                                        .approval(Optional.of(approval.with(made)))
                                        .next()),
                        events.entry(call, event));
        return approval.token()
                .map(token -> answer.waking(new WakeUp.Resumption(token)))
                .orElse(answer);
    }

    private Answer answer(Call call, RunHead head, StepRow row, Approval.Decision made) {
        return Answer.ok(new View(
                        head.id(),
                        row.path(),
                        made.approved() ? "approve" : "reject",
                        made.comment().orElse(null),
                        made.decidedBy(),
                        made.decidedAt()))
                .quoting(head.workflow())
                .writing(runs.quotedBy(call, head.id()));
    }

    private static String words(boolean approved) {
        return approved ? "approved" : "rejected";
    }
}
