package com.aresgen.limits;

import static com.aresgen.limits.Cost.withinASecond;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.faults.Door;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.suite.Row;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The cost of each kind of call in the store, through the functions as the template has them. A call of a model begins
 * and ends with an UpdateItem that counts it as in flight.
 */
class CostTest {
    private static final Door MODELS = Door.of("ListModels", "GET", "/v1/models");
    private static final Door CHAT = Door.of("CompleteChat", "POST", "/v1/chat/completions");
    private static final String TURN = Row.all()
            .filter(row -> row.endpoint().equals("CompleteChat"))
            .map(row -> row.body().toString())
            .findFirst()
            .orElseThrow();
    private static final String POEM = TURN.replaceAll("Summarize[^\"]*", "Write a poem about the sea.");
    private static final int PLENTY = 600;

    @Test
    void aRead() {
        assertCost("GET, first in its second", PLENTY, CostTest::get, new Cost(200, "Update Update", 2));
        assertCost("GET", PLENTY, after(CostTest::get, CostTest::get), new Cost(200, "Update", 1));
    }

    @Test
    void aTurn() {
        assertCost(
                "POST, first in its second",
                PLENTY,
                key -> post(key, TURN),
                new Cost(200, "Update Update Update TransactWrite Update", 9));
        assertCost(
                "POST",
                PLENTY,
                after(CostTest::get, key -> post(key, TURN)),
                new Cost(200, "Update Update TransactWrite Update", 8));
    }

    @Test
    void aKeyedTurn() {
        assertCost(
                "keyed POST, first in its second",
                PLENTY,
                key -> keyed(key, TURN),
                new Cost(200, "Update Update Update Put TransactWrite Update", 12));
        assertCost(
                "keyed POST",
                PLENTY,
                after(CostTest::get, key -> keyed(key, TURN)),
                new Cost(200, "Update Update Put TransactWrite Update", 11));
    }

    @Test
    void aReplay() {
        assertCost(
                "replay",
                PLENTY,
                after(key -> keyed(key, TURN), key -> keyed(key, TURN)),
                // The read checks that the thread which the answer quotes still exists.
                new Cost(200, "Update Update Put Get Update", 5));
        assertCost(
                "other body under the key",
                PLENTY,
                after(key -> keyed(key, TURN), key -> keyed(key, POEM)),
                new Cost(422, "Update Update Put Update", 4));
    }

    @Test
    void aRefusal() {
        assertCost(
                "invalid",
                PLENTY,
                after(CostTest::get, key -> post(key, "{}")),
                new Cost(400, "Update Update Update", 3));
        assertCost(
                "invalid, keyed",
                PLENTY,
                after(CostTest::get, key -> keyed(key, "{}")),
                new Cost(400, "Update Update Get Update", 4));
        assertCost(
                "declined",
                PLENTY,
                after(CostTest::get, key -> post(key, POEM)),
                new Cost(400, "Update Update Update", 3));
        assertCost(
                "declined, keyed",
                PLENTY,
                after(CostTest::get, key -> keyed(key, POEM)),
                new Cost(400, "Update Update Put Delete Update", 5));
    }

    @Test
    void aKeyThatIsNone() {
        assertCost("garbage for a key", PLENTY, key -> Cost.of(MODELS, key.text() + "x", "", ""), new Cost(401, "", 0));
        assertCost("key of another region", PLENTY, _ -> get(BearerKey.create(Region.US)), new Cost(421, "", 0));
        assertCost("key of nobody", PLENTY, _ -> get(BearerKey.create(Region.EU)), new Cost(401, "Update", 1));
    }

    @Test
    void oneCallTooMany() {
        assertCost("throttled", 1, after(CostTest::get, CostTest::get), new Cost(429, "Update", 1));
        assertCost("throttled again", 1, after(CostTest::get, CostTest::getTwice), new Cost(429, "", 0));
    }

    private static Cost getTwice(BearerKey key) {
        get(key);
        return get(key);
    }

    private static Cost get(BearerKey key) {
        return Cost.of(MODELS, key.text(), "", "");
    }

    private static Cost post(BearerKey key, String body) {
        return Cost.of(CHAT, key.text(), "", body);
    }

    private static Cost keyed(BearerKey key, String body) {
        return Cost.of(CHAT, key.text(), "key", body);
    }

    private static Function<BearerKey, Cost> after(
            Function<BearerKey, Cost> first, Function<BearerKey, Cost> measured) {
        return key -> {
            assertThat(first.apply(key).status()).isEqualTo(200);
            return measured.apply(key);
        };
    }

    private static void assertCost(String call, int limit, Function<BearerKey, Cost> measure, Cost expected) {
        var cost = withinASecond(limit, measure);
        System.out.printf("| %-32s | %d | %-33s | %4.1f |%n", call, cost.status(), cost.calls(), cost.units());
        assertThat(cost).as(call).isEqualTo(expected);
    }
}
