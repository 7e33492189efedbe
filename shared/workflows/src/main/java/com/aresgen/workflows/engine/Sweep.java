package com.aresgen.workflows.engine;

import com.aresgen.store.runs.Approval;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunRecords;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.engine.world.Definitions;
import com.aresgen.workflows.engine.world.Executions;
import com.aresgen.workflows.engine.world.Ground;
import com.aresgen.workflows.engine.world.RunThread;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Starts threads where nobody seems to be at work: what was committed, and whose execution was not started or has
 * failed. A thread too many finds another at work, and ends.
 */
public final class Sweep {
    private final RunRecords records;
    private final Executions executions;
    private final Definitions definitions;
    private final InstantSource clock;

    public Sweep(Ground ground, Executions executions) {
        this.records = ground.records();
        this.executions = executions;
        this.definitions = ground.definitions();
        this.clock = ground.clock();
    }

    /** Looks at one run; false if it has ended. */
    public boolean look(String run) {
        var found = records.head(run).filter(head -> !head.status().isEnd());
        found.ifPresent(this::look);
        return found.isPresent();
    }

    private void look(RunHead head) {
        var now = clock.instant();
        if (head.prepared() < head.generation()
                || head.stopping().isPresent()
                || head.deadline().plus(Engine.GRACE).isBefore(now)) {
            revive(head, RunThread.ROOT, now);
        }
        for (var row : records.all(head.id())) {
            row.approval().ifPresent(approval -> wake(row, approval));
            if (isLeft(head, row, now)) {
                revive(head, row.path(), now);
            }
        }
    }

    private void wake(StepRow row, Approval approval) {
        if (row.status() == StepStatus.WAITING && approval.decision().isPresent()) {
            approval.token().ifPresent(executions::wake);
        }
    }

    private boolean isLeft(RunHead head, StepRow row, Instant now) {
        return switch (row.status()) {
            case PENDING -> row.canBegin();
            case WAITING -> row.execution().filter(executions::isRunning).isEmpty();
            case RUNNING -> row.items().map(items -> items.hasEnded()).orElseGet(() -> isOverdue(head, row, now));
            default -> false;
        };
    }

    private boolean isOverdue(RunHead head, StepRow row, Instant now) {
        var timeout = definitions.of(head).step(row.step()).timeout();
        var begun = row.attempts().getLast().startedAt();
        return begun.plus(timeout).plus(Engine.GRACE).isBefore(now)
                && row.execution().filter(executions::isRunning).isEmpty();
    }

    private void revive(RunHead head, String path, Instant now) {
        var thread = new RunThread(head.id(), head.generation(), path, true, false);
        executions.start(thread.execution(now), thread);
    }
}
