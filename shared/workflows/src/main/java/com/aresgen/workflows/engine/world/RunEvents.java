package com.aresgen.workflows.engine.world;

import com.aresgen.http.WakeUp;
import com.aresgen.http.Write;
import com.aresgen.store.runs.RunHead;
import java.util.List;

/** Tells others that a run has ended. */
public interface RunEvents {
    /** Writes that are committed with the end, and messages that wake workers for them afterwards. */
    Announcement of(RunHead ended);

    void wake(List<WakeUp> wakeUps);

    /** The rows of an event. */
    record Announcement(List<Write> writes, List<WakeUp> wakeUps) {}
}
