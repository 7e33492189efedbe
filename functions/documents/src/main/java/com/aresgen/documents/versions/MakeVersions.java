package com.aresgen.documents.versions;

import com.aresgen.documents.authority.Resting;
import com.aresgen.store.documents.DocumentStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the versions of typing whose author rests, where no later write has made them. A document that cannot be read is
 * logged, and does not keep the others waiting.
 */
public final class MakeVersions implements Consumer<Instant> {
    private static final Logger LOG = LoggerFactory.getLogger(MakeVersions.class);

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

    /** Throws IllegalStateException at the end if a document failed, so that the alarm of the function rings. */
    @Override
    public void accept(Instant deadline) {
        var failed = 0;
        for (var id : documents.due(clock.instant(), MOST)) {
            if (clock.instant().isAfter(deadline.minus(RESERVE))) {
                break;
            }
            failed += succeeds(id) ? 0 : 1;
        }
        if (failed > 0) {
            throw new IllegalStateException("No versions could be made of " + failed + " documents");
        }
    }

    private boolean succeeds(String id) {
        var work = new FutureTask<>(() -> documents.find(id).ifPresent(resting::versioned), true);
        work.run();
        try {
            return work.get();
        } catch (ExecutionException bug) {
            LOG.atError().setCause(bug.getCause()).addKeyValue("document", id).log("No versions could be made");
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
