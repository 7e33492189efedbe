package com.aresgen.workflows.engine;

import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.RunRecords;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.engine.world.RunThread;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets an execution wait for a person. Safe for threads. */
public final class Asking {
    private final RunRecords records;
    private final Consumer<String> waking;

    /** @param waking ends the waiting of an execution, by its token */
    public Asking(RunRecords records, Consumer<String> waking) {
        this.records = records;
        this.waking = waking;
    }

    /** Keeps the token by which the execution of an approval is woken. */
    public void asked(RunThread thread, String token) {
        Rounds.until(() -> {
            var row = records.steps(thread.run(), List.of(thread.path())).get(thread.path());
            if (row == null
                    || row.status() != StepStatus.WAITING
                    || row.approval().isEmpty()) {
                waking.accept(token);
                return Optional.of(true);
            }
            if (row.approval().get().decision().isPresent()) {
                waking.accept(token);
                return Optional.of(true);
            }
            var kept = row.edit()
                    .approval(Optional.of(row.approval().get().withToken(token)))
                    .next();
            return Optional.of(records.commit(new RunChange(thread.run()).put(kept)))
                    .filter(done -> done);
        });
    }
}
