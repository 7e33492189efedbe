package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.json.Json;
import com.aresgen.suite.TemplateTables;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.node.ObjectNode;

/** What keeps some lines out of the index keeps no others out, and lines of no workspace cost nothing. */
class RefusedLinesTest {
    private final IndexedWorkspace workspace = new IndexedWorkspace();

    /** How the store keeps one workspace's entries out. */
    enum Outage {
        THROTTLED {
            @Override
            SdkException refusal() {
                return TransactionCanceledException.builder()
                        .message("Transaction cancelled")
                        .cancellationReasons(CancellationReason.builder()
                                .code("ThrottlingError")
                                .build())
                        .build();
            }
        },
        REFUSED {
            @Override
            SdkException refusal() {
                return DynamoDbException.builder().message("Not these").build();
            }
        };

        abstract SdkException refusal();
    }

    /** Refuses each transaction that writes something of one workspace. */
    private record Outages(Outage outage, String workspace) implements Watch {
        @Override
        public void before(SdkRequest request) {
            if (request.toString().contains(workspace)) {
                throw outage.refusal();
            }
        }
    }

    /** The partition of a workspace with many calls is throttled; the entries of the others do not wait for it. */
    @ParameterizedTest
    @EnumSource
    void linesOfOthersAreIndexedWhileTheStoreTakesNoneOfOneWorkspace(Outage outage) {
        var others = workspace.lines(4);
        var busy = new IndexedWorkspace();
        var kept = busy.lines(2);
        var batch =
                List.of(kept.getFirst(), others.get(0), others.get(1), kept.getLast(), others.get(2), others.get(3));

        assertThatThrownBy(() ->
                        StoreCalls.watchedBy(new Outages(outage, busy.id()), () -> IndexedWorkspace.deliver(batch)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("2 of 6 audit lines are not indexed")
                .hasCauseInstanceOf(RuntimeException.class);
        workspace.assertAll(4);
        assertThat(busy.items(TemplateTables.AUDIT)).isEmpty();

        IndexedWorkspace.deliver(batch);
        workspace.assertAll(4);
        busy.assertAll(2);
    }

    /** Callers without a key can send as many requests as the firewall lets through. */
    @Test
    void aRequestWithoutAWorkspaceCausesNoStoreCall() {
        var calls = new AtomicInteger();
        var counting = new Watch() {
            @Override
            public void before(SdkRequest request) {
                calls.incrementAndGet();
            }
        };
        var anonymous = workspace.lines(3).stream()
                .map(line -> ((ObjectNode) Json.MAPPER.readTree(line))
                        .putNull("workspace_id")
                        .toString())
                .toList();

        StoreCalls.watchedBy(counting, () -> IndexedWorkspace.deliver(anonymous));
        assertThat(calls).hasValue(0);
        StoreCalls.watchedBy(counting, () -> IndexedWorkspace.deliver(workspace.lines(1)));
        assertThat(calls).hasValue(1);
    }
}
