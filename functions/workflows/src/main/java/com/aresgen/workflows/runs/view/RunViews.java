package com.aresgen.workflows.runs.view;

import com.aresgen.http.values.Role;
import com.aresgen.http.values.Usd;
import com.aresgen.store.runs.Approval;
import com.aresgen.store.runs.Attempt;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunRecords;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.runs.StepFailure;
import com.aresgen.store.runs.StepOutput;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.store.runs.Tokens;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.engine.world.RunThread;
import com.aresgen.workflows.machine.PinnedDefinitions;
import com.aresgen.workflows.runs.view.RunView.ApprovalView;
import com.aresgen.workflows.runs.view.RunView.AttemptView;
import com.aresgen.workflows.runs.view.RunView.Fault;
import com.aresgen.workflows.runs.view.RunView.StepView;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes what callers read of runs. Safe for threads. */
public final class RunViews {
    /** Where the output of the run itself is read; no step is called so. */
    public static final String WHOLE = "@run";

    /** Bytes of outputs that one answer shows; the rest are references. */
    private static final long MOST_SHOWN = 1 << 20;

    private final RunRecords records;
    private final PinnedDefinitions definitions;
    private final InstantSource clock;

    @Inject
    RunViews(RunStore records, PinnedDefinitions definitions, InstantSource clock) {
        this.records = records;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The run with its steps. Queries of all its rows: one read unit per 4 KB. */
    public RunView whole(RunHead head) {
        return whole(head, records.all(head.id()));
    }

    /** The run with these rows, which are all that it has. */
    public RunView whole(RunHead head, List<StepRow> all) {
        var rows = all.stream().filter(row -> !row.path().equals(RunThread.END)).toList();
        var outputs = new Outputs(head);
        var steps = steps(head, rows, outputs);
        var attempts = rows.stream().flatMap(row -> row.attempts().stream()).toList();
        return new RunView(
                head.id(),
                head.workflow(),
                head.workflowVersion(),
                status(head, rows),
                records.inputs(head.id()),
                head.output().map(output -> outputs.shown(WHOLE, output)).orElse(null),
                problem(head),
                head.createdAt(),
                head.startedAt().orElse(null),
                head.finishedAt().orElse(null),
                latency(head),
                head.startedAt().map(begun -> millis(head.createdAt(), begun)).orElse(null),
                Usd.ofNanos(attempts.stream().mapToLong(Attempt::costNanos).sum()),
                head.maxCostNanos().map(Usd::ofNanos).orElse(null),
                tokens(attempts),
                rows.stream().mapToInt(RunViews::retries).sum(),
                head.metadata(),
                steps);
    }

    /** The run without its steps. */
    public static RunView.Summary summary(RunHead head) {
        return new RunView.Summary(
                head.id(),
                head.workflow(),
                head.workflowVersion(),
                head.status().wire(),
                problem(head),
                head.createdAt(),
                head.startedAt().orElse(null),
                head.finishedAt().orElse(null),
                head.finishedAt()
                        .map(end -> millis(head.startedAt().orElse(head.createdAt()), end))
                        .orElse(null),
                head.status().isEnd() ? Usd.ofNanos(head.costNanos()) : null,
                head.metadata());
    }

    /** A run whose steps all wait for a time or a person is itself waiting. */
    private static String status(RunHead head, List<StepRow> rows) {
        var works = rows.stream()
                .anyMatch(row -> row.canBegin()
                        || (row.status() == StepStatus.RUNNING && row.items().isEmpty()));
        var waits = rows.stream().anyMatch(row -> row.status() == StepStatus.WAITING);
        return head.status() == RunStatus.RUNNING && waits && !works
                ? "waiting"
                : head.status().wire();
    }

    private static RunView.@Nullable Problem problem(RunHead head) {
        return head.error()
                .map(error -> new RunView.Problem(
                        error.code(), error.message(), error.step().orElse(null)))
                .orElse(null);
    }

    private @Nullable Long latency(RunHead head) {
        return head.startedAt()
                .map(begun -> millis(begun, head.finishedAt().orElseGet(clock::instant)))
                .orElse(null);
    }

    /** In the order of the definition; a step of an earlier version that is no more comes last. */
    private List<StepView> steps(RunHead head, List<StepRow> rows, Outputs outputs) {
        var byPath = new HashMap<String, StepRow>();
        rows.forEach(row -> byPath.put(row.path(), row));
        var children = rows.stream()
                .filter(row -> row.index().isPresent())
                .sorted(Comparator.comparing(row -> row.index().orElseThrow()))
                .collect(Collectors.groupingBy(StepRow::step));
        var definition = definitions.of(head);
        var defined = definition.steps().stream().collect(Collectors.toMap(Step::id, Function.identity()));
        var known = definition.steps().stream().map(Step::id);
        var gone = rows.stream()
                .filter(row -> row.index().isEmpty() && !defined.containsKey(row.path()))
                .map(StepRow::path);
        return Stream.concat(known, gone)
                .map(id -> step(
                        Optional.ofNullable(byPath.get(id)).orElseGet(() -> StepRow.pending(id, "", 1, List.of(), 1)),
                        defined,
                        children,
                        outputs))
                .toList();
    }

    private StepView step(
            StepRow row, Map<String, Step> defined, Map<String, List<StepRow>> children, Outputs outputs) {
        var items = row.index().isPresent() ? List.<StepRow>of() : children.getOrDefault(row.path(), List.of());
        var all = new ArrayList<>(row.attempts());
        items.forEach(item -> all.addAll(item.attempts()));
        var step = defined.get(row.step());
        return new StepView(
                row.step(),
                row.path(),
                step == null ? "" : step.uses().wire(),
                step == null || row.index().isPresent() ? List.of() : step.needs(),
                row.status().wire(),
                row.startedAt().orElse(null),
                row.finishedAt().orElse(null),
                row.startedAt()
                        .map(begun -> millis(begun, row.finishedAt().orElseGet(clock::instant)))
                        .orElse(null),
                Usd.ofNanos(all.stream().mapToLong(Attempt::costNanos).sum()),
                tokens(all),
                row.attempts().reversed().stream()
                        .flatMap(attempt -> attempt.model().stream())
                        .findFirst()
                        .orElse(null),
                retries(row) + items.stream().mapToInt(RunViews::retries).sum(),
                row.attempts().stream().map(RunViews::attempt).toList(),
                row.output().map(output -> outputs.shown(row.path(), output)).orElse(null),
                fault(row.error()),
                row.approval().map(RunViews::approval).orElse(null),
                items.stream()
                        .map(item -> step(item, defined, children, outputs))
                        .toList());
    }

    private static AttemptView attempt(Attempt attempt) {
        return new AttemptView(
                attempt.n(),
                attempt.status().wire(),
                attempt.startedAt(),
                attempt.finishedAt()
                        .map(end -> millis(attempt.startedAt(), end))
                        .orElse(null),
                Usd.ofNanos(attempt.costNanos()),
                attempt.tokens(),
                fault(attempt.error()),
                attempt.retryInMillis().orElse(null));
    }

    private static ApprovalView approval(Approval approval) {
        var decision = approval.decision();
        return new ApprovalView(
                approval.message(),
                approval.approvers().stream().map(Role::wire).toList(),
                approval.expiresAt(),
                decision.map(made -> made.approved() ? "approve" : "reject").orElse(null),
                decision.flatMap(Approval.Decision::comment).orElse(null),
                decision.map(Approval.Decision::decidedBy).orElse(null),
                decision.map(Approval.Decision::decidedAt).orElse(null));
    }

    private static @Nullable Fault fault(Optional<StepFailure> failure) {
        return failure.map(error -> new Fault(error.code(), error.message(), error.attempt()))
                .orElse(null);
    }

    private static int retries(StepRow row) {
        return Math.max(0, row.attempts().size() - 1);
    }

    private static Tokens tokens(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::tokens).reduce(Tokens.NONE, Tokens::plus);
    }

    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    /** Shows outputs until the answer holds enough of them. */
    private final class Outputs {
        private final RunHead head;
        private long shown;

        Outputs(RunHead head) {
            this.head = head;
        }

        Object shown(String path, StepOutput output) {
            if (output.key().isPresent() || shown + output.bytes() > MOST_SHOWN) {
                var address = "/v1/workflows/" + head.workflow() + "/runs/" + head.id() + "/outputs/" + path;
                return RunView.reference(address, output.bytes());
            }
            shown += output.bytes();
            JsonNode value = records.read(head.id(), output);
            return value;
        }
    }
}
