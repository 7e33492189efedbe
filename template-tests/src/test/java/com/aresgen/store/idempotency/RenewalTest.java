package com.aresgen.store.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.faults.Item;
import com.aresgen.faults.Records;
import com.aresgen.http.Answer;
import com.aresgen.store.items.Transaction;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who may renew a claim: the call that holds it, and only while it runs. */
class RenewalTest {
    private static final Instant NOW = Instant.parse("2026-05-11T08:14:22.184Z");
    private static final Duration LEASE = Duration.ofSeconds(32);

    private final DynamoDbClient dynamo = RunningApi.eu().operator();
    private final ResponseStore responses = new ResponseStore(dynamo, TemplateTables.NAMES);
    private final String id = "ws_1/key_1/" + UUID.randomUUID();
    private final Slot first = new Slot(id, "the same request", "req_1");
    private final Slot retry = new Slot(id, "the same request", "req_2");

    @Test
    void aCallThatLostItsClaimRenewsNothing() {
        assertThat(responses.claim(first, NOW.plus(LEASE), NOW)).isEmpty();
        var later = NOW.plusSeconds(10);
        assertThat(responses.renew(first, later.plus(LEASE), later)).isTrue();
        assertThat(record().number("lease")).isEqualTo(later.plus(LEASE).toEpochMilli());

        var late = later.plus(LEASE);
        assertThat(responses.claim(retry, late.plus(LEASE), late)).isEmpty();
        assertThat(responses.renew(first, late.plus(LEASE).plusSeconds(1), late))
                .isFalse();

        assertThat(record().text("owner")).isEqualTo("req_2");
        assertThat(record().number("lease")).isEqualTo(late.plus(LEASE).toEpochMilli());
    }

    @Test
    void aCallThatIsDoneRenewsNothing() {
        assertThat(responses.claim(first, NOW.plus(LEASE), NOW)).isEmpty();
        var done = responses.complete(first, Answer.ok(Map.of("a", "b")), NOW);
        assertThat(new Transaction(dynamo).commit(done)).isEmpty();

        assertThat(responses.renew(first, NOW.plus(LEASE), NOW)).isFalse();

        assertThat(record().text("state")).isEqualTo("done");
    }

    private Item record() {
        return Records.items(id).getFirst();
    }
}
