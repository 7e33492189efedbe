package com.aresgen.documents.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.document.StoredChanges;
import com.aresgen.documents.Items;
import com.aresgen.documents.authority.VersionWorker;
import com.aresgen.store.documents.ChangeWriter;
import com.aresgen.store.documents.DocumentChange;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.Snapshot;
import com.aresgen.store.items.Transaction;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A push that was decided before a document was deleted is written after its purge: nothing of it stays. */
final class LateCommitTest {
    private static final String FIRST = "The harbour";

    private final LiveDocument document = LiveDocument.of(FIRST);

    private DocumentHead head() {
        return VersionWorker.documents().find(document.id()).orElseThrow();
    }

    private void deleted() {
        FinishedDeletions.deletedAt(
                "/v1/documents/" + document.id(), document.tenant().admin());
    }

    private void typed(int revision) {
        document.post("/changes", "{\"base_revision\":0,\"changes\":[[0,\"x\"],%d]}".formatted(FIRST.length()));
        assertThat(document.request("GET", "").send().json().path("revision").asInt())
                .isEqualTo(revision);
    }

    private static ChangeWriter writer() {
        var dynamo = RunningApi.eu().operator();
        return new ChangeWriter(TemplateTables.NAMES, new Transaction(dynamo), dynamo);
    }

    /** Writes as the function of messages does that has read {@code head} and the revisions up to {@code last}. */
    private static boolean isCommitted(DocumentHead head, long last) {
        var changes = StoredChanges.json(ChangeSet.replace(FIRST.length() + (int) last, 0, 0, "late"));
        var late = new Revision(last + 1, "tok_late", Revision.Origin.EDIT, "late", 1, changes, Instant.now());
        return writer().commitTyped(
                        new DocumentChange(head, head, last, Optional.of(late), Optional.empty(), List.of()));
    }

    @Test
    void aPushIsStoredWhileTheDocumentLives() {
        assertThat(isCommitted(head(), 0)).isTrue();
        assertThat(document.text()).isEqualTo("late" + FIRST);
    }

    @Test
    void aLatePushFindsTheEndOfTheLog() {
        typed(1);
        var head = head();
        deleted();

        assertThat(isCommitted(head, 1)).isFalse();
        assertOnlyFencesAreLeft("log#000000001", "log#000000002");
    }

    @Test
    void soDoesOneThatOthersHaveOvertakenBefore() {
        typed(1);
        var head = head();
        typed(2);
        typed(3);
        deleted();

        assertThat(isCommitted(head, 1)).isFalse();
        assertOnlyFencesAreLeft("log#000000001", "log#000000002", "log#000000003", "log#000000004");
    }

    @Test
    void revisionsThatNoPushCanWantLeaveNoFence() {
        typed(1);
        VersionWorker.age(document.id(), Duration.ofMinutes(3));
        typed(2);
        deleted();

        assertOnlyFencesAreLeft("log#000000002", "log#000000003");
    }

    /** A Query of a purge reads 99 items. */
    @Test
    void moreFencesThanAPageHoldsHideNothingBehindThem() {
        var head = head();
        for (var last = 0; last < 120; last++) {
            assertThat(isCommitted(head, last)).isTrue();
        }
        deleted();

        assertThat(Items.of(document.id())).as("the tombstone").containsExactly("head");
        assertThat(Items.fences(document.id())).hasSize(121);
    }

    @Test
    void aLateSnapshotIsNotStored() {
        typed(1);
        var head = head();
        writer().keep(document.id(), new Snapshot(1, "x" + FIRST));
        assertThat(Items.of(document.id())).contains("snapshot#000000001");
        deleted();

        writer().keep(head.id(), new Snapshot(1, "x" + FIRST));

        assertOnlyFencesAreLeft("log#000000001", "log#000000002");
    }

    private void assertOnlyFencesAreLeft(String... fences) {
        assertThat(Items.of(document.id())).as("the tombstone").containsExactly("head");
        assertThat(Items.fences(document.id())).containsExactly(fences);
    }
}
