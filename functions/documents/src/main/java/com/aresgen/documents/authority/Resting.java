package com.aresgen.documents.authority;

import com.aresgen.document.Texts;
import com.aresgen.store.documents.ChangeWriter;
import com.aresgen.store.documents.DocumentChange;
import com.aresgen.store.documents.DocumentHead;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Makes the versions of one document whose authors rest. Safe for threads. */
public final class Resting {
    private final Texts texts;
    private final VersionMaker versions;
    private final ChangeWriter writer;
    private final InstantSource clock;

    @Inject
    Resting(Texts texts, VersionMaker versions, ChangeWriter writer, InstantSource clock) {
        this.texts = texts;
        this.versions = versions;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Makes what is due, and moves the time at which the next author may have rested. Nothing happens if another call
     * changes the document meanwhile: the document stays due. One transaction.
     */
    public void versioned(DocumentHead head) {
        var state = texts.now(head, head.newest().revision());
        var made = versions.ofRest(state, clock.instant());
        writer.commit(new DocumentChange(
                head, made.head(), state.revision(), Optional.empty(), Optional.empty(), made.versions()));
    }
}
