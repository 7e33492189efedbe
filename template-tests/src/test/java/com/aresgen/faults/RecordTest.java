package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.http.values.Sha256;
import com.aresgen.store.idempotency.Erasure;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RecordTest {
    private static final String BODY = "{\"text\":\"a note\"}";
    private static final String OTHER_BODY = "{\"text\":\"another note\"}";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int ITEM_BYTES = 400 * 1024;
    private static final int PIECE_BYTES = 300 * 1024;
    private static final int MORE_THAN_A_QUERY_FINDS = 10;

    private final EndpointBench bench = new EndpointBench();
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final BearerKey caller = tenant.admin();

    @Test
    void anAnswerOfManyItemsIsReplayedByteForByte() {
        var door = bench.writing(new LongText(2_500_000));
        var first = door.send(caller, "key", "");
        var again = door.send(caller, "key", "");

        var items = Records.items(Records.id(tenant.workspace(), caller.keyId(), "key"));
        assertThat(items).as("more than a query answers at once").hasSizeGreaterThan(4);
        assertThat(items)
                .allSatisfy(item -> assertThat(item.bytes("body").length).isLessThan(ITEM_BYTES))
                .allSatisfy(item -> assertThat(item.number("expires_at"))
                        .isEqualTo(bench.clock.instant().plus(KEPT).getEpochSecond()));
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(Sha256.of(again.body())).isEqualTo(Sha256.of(first.body()));
    }

    @Test
    void aRecordIsKeptForADay() {
        var door = bench.writing(new Notes(bench));
        var first = door.send(caller, "key", BODY);

        bench.clock.advance(KEPT.minusSeconds(1));
        assertThat(door.send(caller, "key", BODY).body()).isEqualTo(first.body());
        assertThat(door.send(caller, "key", OTHER_BODY).code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void afterADayTheKeyIsFreeEvenIfTheStoreHasNotRemovedTheRecord() {
        var notes = new Notes(bench);
        for (var endpoint : new Endpoint<?>[] {notes, new OutsideEffect(notes, UnaryOperator.identity())}) {
            var door = bench.writing(endpoint);
            var key = "key of " + endpoint.getClass().getSimpleName();
            var first = door.send(caller, key, BODY);
            bench.clock.advance(KEPT);

            var later = door.send(caller, key, OTHER_BODY);
            assertThat(later.status()).as(later.body()).isEqualTo(200);
            assertThat(later.body()).isNotEqualTo(first.body());
            assertThat(door.send(caller, key, OTHER_BODY).body()).isEqualTo(later.body());
        }
    }

    @Test
    void aShortAnswerAfterALongOneUnderTheSameKeyIsNotMixedWithIt() {
        bench.writing(new LongText(2_500_000)).send(caller, "key", "");
        bench.clock.advance(KEPT);
        var shorter = bench.writing(new LongText(1_000_000));
        var first = shorter.send(caller, "key", "");

        assertThat(Sha256.of(shorter.send(caller, "key", "").body())).isEqualTo(Sha256.of(first.body()));
    }

    @Test
    void anAnswerOfManyItemsIsErasedToItsLastPiece() {
        var door = bench.writing(new Notes(bench));
        door.send(caller, "key", BODY);
        var id = Records.id(tenant.workspace(), caller.keyId(), "key");
        var first = Records.items(id).getFirst();
        for (int part = 1; part <= MORE_THAN_A_QUERY_FINDS; part++) {
            Records.addPiece(first, part, new byte[PIECE_BYTES]);
        }
        var erasure = new Erasure(bench.dynamo, TemplateTables.NAMES, bench.clock);

        erasure.erase(id);
        erasure.erase(id);

        assertThat(Records.items(id)).singleElement().satisfies(record -> {
            assertThat(record.text("state")).isEqualTo("erased");
            assertThat(record.has("body")).isFalse();
        });
        assertThat(door.send(caller, "key", BODY).code()).isEqualTo("response_erased");
    }

    @Test
    void theErasureOfAnAnswerThatHasExpiredStoresNothing() {
        var id = Records.id(tenant.workspace(), caller.keyId(), "key");
        new Erasure(bench.dynamo, TemplateTables.NAMES, bench.clock).erase(id);

        assertThat(Records.items(id)).isEmpty();
    }

    @Test
    void aRefusalThatTheFirstCallCausedIsAReplayForItsKeyAndARefusalForOthers() {
        var door = bench.writing(new OnlyNote(bench));
        var first = door.send(caller, "key", BODY);

        assertThat(door.send(caller, "key", BODY).body()).isEqualTo(first.body());
        assertThat(door.send(caller, "another key", BODY).code()).isEqualTo("thread_not_found");
        assertThat(door.send(caller, BODY).code()).isEqualTo("thread_not_found");

        bench.clock.advance(KEPT);
        assertThat(door.send(caller, "key", BODY).code()).as("after a day").isEqualTo("thread_not_found");
    }

    /** Answers with text that does not compress. */
    private record LongText(int letters) implements Endpoint.Bodiless {
        @Override
        public Route route() {
            return Route.post("/v1/long").needs(Role.EDITOR);
        }

        @Override
        public Outcome handle(Call call) {
            var text = new Random()
                    .ints(letters, '0', 'z')
                    .filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            return Answer.ok(Map.of("text", text.toString()));
        }
    }
}
