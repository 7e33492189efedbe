package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.authority.VersionWorker;
import com.aresgen.faults.Attempt;
import com.aresgen.faults.Fault;
import com.aresgen.faults.ProcessKilled;
import com.aresgen.faults.StoreCalls;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.documents.DocumentPurger;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.idempotency.Erasure;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.Transaction;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A purge of a document that dies at any of its store calls is finished by the next one, and each thing counts once. */
final class KilledDocumentPurgeTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private final DynamoDbClient dynamo = RunningApi.eu().operator();
    private final Transaction transaction = new Transaction(dynamo);
    private final DeletionStore deletions = new DeletionStore(dynamo, transaction, TemplateTables.NAMES);
    private final DocumentStore documents = VersionWorker.documents();
    private final DocumentPurger purger = new DocumentPurger(
            new PartitionPurge(
                    dynamo,
                    new PurgedPage(new Erasure(dynamo, TemplateTables.NAMES, CLOCK), deletions, transaction, CLOCK)),
            TemplateTables.NAMES,
            CLOCK);

    @ParameterizedTest
    @EnumSource(names = {"DIES_BEFORE", "DIES_AFTER", "STALLS_AFTER", "SENT_TWICE"})
    void atAnyCall(Fault.Kind kind) {
        var call = 0;
        do {
            call++;
        } while (struckAt(new Fault(kind, call)));
        assertThat(call).as("store calls of a purge").isGreaterThan(5);
    }

    private boolean struckAt(Fault fault) {
        var tenant = RunningApi.eu().newTenant();
        var document = new Documents(tenant.admin()).created("one");
        document.post("/tokens", "{}").keyed("token").send();
        document.edit("""
                {"base_revision":0,"content":"two"}""").keyed("edit").send();
        document.request("POST", "/versions/1/restore").keyed("restore").send();
        var deletion = FinishedDeletions.tombstoned(
                tenant,
                new Subject(DocumentStore.KIND, document.id()),
                documents.tombstone(documents.find(document.id()).orElseThrow()));
        var attempt = new Attempt(fault, () -> run(deletion));
        try {
            StoreCalls.watchedBy(attempt, () -> {
                run(deletion);
                return attempt;
            });
        } catch (ProcessKilled | SdkClientException _) {
            // SQS delivers the message again.
        }
        run(deletion);

        assertThat(deletions.find(deletion.id()).orElseThrow().counts())
                .as(fault.toString())
                .isEqualTo(Map.of(
                        "revisions",
                        2L,
                        "snapshots",
                        1L,
                        "versions",
                        3L,
                        "suggestions",
                        0L,
                        "edit_tokens",
                        2L,
                        "responses",
                        3L));
        assertThat(Items.of(document.id())).as(fault.toString()).containsExactly("head");
        return attempt.struck();
    }

    /** Purges as a worker does. */
    private void run(Deletion deletion) {
        if (deletions.find(deletion.id()).orElseThrow().purgedAt().isEmpty()) {
            var pages = 0;
            while (purger.page(deletion)) {
                pages++;
            }
            assertThat(pages).isLessThan(5);
            deletions.finish(deletion, CLOCK.instant(), List.of(), List.of());
        }
    }
}
