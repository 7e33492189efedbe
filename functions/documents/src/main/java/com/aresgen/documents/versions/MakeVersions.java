package com.aresgen.documents.versions;

import com.aresgen.documents.authority.Resting;
import com.aresgen.store.documents.DocumentStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Makes the versions of typing whose author rests, where no later write has made them. */
public final class MakeVersions implements Consumer<Instant> {
    /** Documents of a run; the next one begins with those that wait the longest. */
    private static final int MOST = 500;

    /** Time for the last document of a run. */
    private static final Duration RESERVE = Duration.ofSeconds(10);

    private final DocumentStore documents;
    private final Resting resting;
    private final InstantSource clock;

    @Inject
    public MakeVersions(DocumentStore documents, Resting resting, InstantSource clock) {
        this.documents = documents;
        this.resting = resting;
        this.clock = clock;
    }

    @Override
    public void accept(Instant deadline) {
        for (var id : documents.due(clock.instant(), MOST)) {
            if (clock.instant().isAfter(deadline.minus(RESERVE))) {
                return;
            }
            documents.find(id).ifPresent(resting::versioned);
        }
    }
}
