package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.documents.authority.VersionWorker;
import com.aresgen.faults.StoreCalls;
import com.aresgen.faults.Watch;
import com.aresgen.http.values.Role;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Typing becomes a version once its author has rested for half a minute: by the worker, or by the next write. */
final class RestingTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created("one");

    private Instant lastTyped() {
        return Instant.parse(
                Log.of(document).revisions().getLast().path("created_at").stringValue());
    }

    private List<String> sources() {
        return document.versions().stream()
                .map(version -> version.path("source").stringValue() + " "
                        + version.path("revision").intValue())
                .toList();
    }

    @Test
    void isVersionedAfterHalfAMinuteAndNotBefore() {
        document.typed(" two");
        document.typed(" three");
        var rested = lastTyped().plus(HALF_A_MINUTE);

        VersionWorker.runAt(rested.minusMillis(1));
        assertThat(sources()).containsExactly("create 0");

        VersionWorker.runAt(rested);
        assertThat(sources()).containsExactly("edit 2", "create 0");
        var version = document.version(2);
        assertThat(version.path("content").stringValue()).isEqualTo("one two three");
        assertThat(version.path("author").path("id").stringValue())
                .isEqualTo(tenant.admin().keyId());
        assertThat(Instant.parse(version.path("created_at").stringValue()))
                .as("it is as old as the text")
                .isEqualTo(lastTyped());
        assertThat(document.json().path("version").intValue()).isEqualTo(2);
        assertThat(VersionWorker.dueAt(document.id())).isEmpty();
    }

    @Test
    void isVersionedOnce() {
        document.typed(" two");
        var later = lastTyped().plus(HALF_A_MINUTE);
        VersionWorker.runAt(later);
        VersionWorker.runAt(later.plusSeconds(60));
        assertThat(sources()).containsExactly("edit 1", "create 0");

        document.typed(" three");
        VersionWorker.runAt(lastTyped().plus(HALF_A_MINUTE));
        assertThat(sources()).containsExactly("edit 2", "edit 1", "create 0");
    }

    @Test
    void isVersionedForEachAuthor() {
        var ben = document.by(tenant.key(Role.EDITOR));
        document.typed(" ann");
        ben.typed(" ben");
        document.typed(" ann again");
        VersionWorker.runAt(lastTyped().plus(HALF_A_MINUTE));

        assertThat(sources()).containsExactly("edit 3", "edit 2", "create 0");
        assertThat(document.versions())
                .extracting(version -> version.at("/author/id").stringValue())
                .containsExactly(
                        tenant.admin().keyId(),
                        ben.key().keyId(),
                        tenant.admin().keyId());
        assertThat(document.version(2).path("content").stringValue()).isEqualTo("one ann ben");
    }

    @Test
    void isNotVersionedWhileItsAuthorGoesOn() {
        document.typed(" two");
        VersionWorker.age(document.id(), Duration.ofSeconds(20));
        document.typed(" three");
        var rested = lastTyped().plus(HALF_A_MINUTE);

        VersionWorker.runAt(rested.minusSeconds(5));
        assertThat(sources()).containsExactly("create 0");
        assertThat(VersionWorker.dueAt(document.id()))
                .as("the worker looks again then")
                .contains(rested);

        VersionWorker.runAt(rested);
        assertThat(sources()).containsExactly("edit 2", "create 0");
    }

    @Test
    void isVersionedByTheNextEditIfThatComesFirst() {
        document.typed(" two");
        VersionWorker.age(document.id(), Duration.ofSeconds(31));
        document.typed(" three");
        assertThat(sources()).containsExactly("edit 1", "create 0");

        VersionWorker.runAt(lastTyped().plus(HALF_A_MINUTE));
        assertThat(sources()).containsExactly("edit 2", "edit 1", "create 0");
    }

    @Test
    void isNothingToWaitForAfterARestore() {
        document.typed(" two");
        document.restore(1);
        assertThat(VersionWorker.dueAt(document.id())).isEmpty();

        VersionWorker.runAt(lastTyped().plus(Duration.ofHours(1)));
        assertThat(sources()).containsExactly("restore 2", "edit 1", "create 0");
    }

    /** The other one reads the same document before this one writes. */
    @Test
    void isVersionedOnceByTwoWorkers() {
        document.typed(" two");
        var later = lastTyped().plus(HALF_A_MINUTE);
        var transactions = beforeTheFirstTransaction(() -> VersionWorker.runAt(later), later);

        assertThat(transactions).isPositive();
        assertThat(sources()).containsExactly("edit 1", "create 0");
        assertThat(document.json().path("version").intValue()).isEqualTo(2);
    }

    @Test
    void isVersionedOnceByManyWorkersAtOnce() throws Exception {
        document.typed(" two");
        var later = lastTyped().plus(HALF_A_MINUTE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> VersionWorker.runAt(later)))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(sources()).containsExactly("edit 1", "create 0");
    }

    /** Typing that comes while the worker works keeps its time of rest. */
    @Test
    void isNotForgottenIfItComesWhileTheWorkerWorks() {
        document.typed(" two");
        var later = lastTyped().plus(HALF_A_MINUTE);
        beforeTheFirstTransaction(() -> document.typed(" three"), later);

        assertThat(VersionWorker.dueAt(document.id())).isPresent();
        VersionWorker.runAt(lastTyped().plus(HALF_A_MINUTE));
        assertThat(document.versions().getFirst().path("revision").intValue()).isEqualTo(2);
        assertThat(document.version(document.versions().size()).path("content").stringValue())
                .isEqualTo("one two three");
    }

    @Test
    void isNotVersionedOnceTheDocumentIsDeleted() {
        document.typed(" two");
        var later = lastTyped().plus(HALF_A_MINUTE);
        beforeTheFirstTransaction(
                () -> FinishedDeletions.deletedAt("/v1/documents/" + document.id(), tenant.admin()), later);
        VersionWorker.runAt(later);

        assertThat(Items.of(document.id())).containsExactly("head");
    }

    private static int beforeTheFirstTransaction(Runnable meanwhile, Instant now) {
        var transactions = new AtomicInteger();
        var watch = new Watch() {
            @Override
            public void before(SdkRequest request) {
                if (request instanceof TransactWriteItemsRequest && transactions.getAndIncrement() == 0) {
                    meanwhile.run();
                }
            }
        };
        return StoreCalls.watchedBy(watch, () -> {
            VersionWorker.runAt(now);
            return transactions.get();
        });
    }

    @Test
    void aDocumentThatCannotBeReadDoesNotKeepTheOthersWaiting() {
        var broken = new Documents(tenant.admin()).created("broken");
        broken.typed(" too");
        document.typed(" two");
        var rested = lastTyped().plus(HALF_A_MINUTE);
        Items.removed(broken.id(), "snapshot#000000000");

        assertThatThrownBy(() -> VersionWorker.runAt(rested.plusSeconds(1))).isInstanceOf(IllegalStateException.class);

        assertThat(sources()).containsExactly("edit 1", "create 0");
        Items.removed(broken.id(), "head");
    }
}
