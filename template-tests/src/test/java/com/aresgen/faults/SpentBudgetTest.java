package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.store.audit.KeySpending;
import com.aresgen.store.audit.SpendingStore;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import tools.jackson.databind.node.ObjectNode;

/** What is counted of a key's costs, and which calls a spent budget refuses, by the clock of the stage that asks. */
class SpentBudgetTest {
    private static final String TEXT = "{\"text\":\"a note\"}";
    private static final Instant LAST_OF_MAY = Instant.parse("2030-05-31T23:59:59.999Z");

    private final EndpointBench bench = new EndpointBench();
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Door door = bench.writing(new Asking(new Notes(bench)));
    private final SpendingStore spending = new SpendingStore(bench.dynamo, TemplateTables.NAMES);

    @Test
    void aBudgetOfADayIsNewWithTheDay() {
        var key = key("\"max_cost_usd_per_day\":\"0.000000010\"");
        deliver(line(key, "2030-05-31T00:00:00.000Z", 9));
        assertThat(at(LAST_OF_MAY, key).status()).as("one nano-dollar is left").isEqualTo(200);
        deliver(line(key, "2030-05-31T12:00:00.000Z", 1));

        assertRefused(at(LAST_OF_MAY, key), "max_cost_usd_per_day", "2030-05-31");
        assertThat(at(LAST_OF_MAY.plusMillis(1), key).status()).isEqualTo(200);
    }

    @Test
    void aBudgetOfAMonthIsNewWithTheMonth() {
        var key = key("\"max_cost_usd_per_month\":\"0.000000010\"");
        deliver(line(key, "2030-05-01T00:00:00.000Z", 4), line(key, "2030-05-30T12:00:00.000Z", 8));

        assertRefused(at(LAST_OF_MAY, key), "max_cost_usd_per_month", "2030-05");
        assertThat(at(LAST_OF_MAY.plusMillis(1), key).status()).isEqualTo(200);
    }

    @Test
    void aReplayIsAnsweredByAKeyThatHasSpentItsBudget() {
        var key = key("\"max_cost_usd_per_day\":\"0.000000010\"");
        set(LAST_OF_MAY);
        var first = door.send(key, "once", TEXT);
        deliver(line(key, "2030-05-31T12:00:00.000Z", 10));

        assertThat(at(LAST_OF_MAY, key).status()).isEqualTo(402);
        assertThat(door.send(key, "once", TEXT).body()).isEqualTo(first.body());
    }

    @Test
    void whatTokensAndRunsAskIsSpentByTheKeyInWhoseNameTheyDo() {
        var key = key("\"max_cost_usd_per_day\":\"1\"");
        var mine = key.keyId();
        deliver(
                line(key, "2030-05-31T12:00:00.000Z", 1),
                other("tok_0000000000000001", mine, 20),
                other("run_01JB3VQ6R8T4W0X2Y5Z7A9C1D3", mine, 300),
                other("emb_0000000000000001", null, 4_000));

        assertThat(spentOn("2030-05-31", mine).dayNanos()).isEqualTo(321);
        assertThat(spentOn("2030-05-31", "emb_0000000000000001")).isEqualTo(KeySpending.NONE);
    }

    @Test
    void aLineThatComesTwiceIsSpentOnce() {
        var key = key("\"max_cost_usd_per_day\":\"1\"");
        var lines = new ArrayList<String>();
        for (int i = 0; i < 90; i++) {
            lines.add(line(key, i % 2 == 0 ? "2030-05-30T12:00:00.000Z" : "2030-05-31T12:00:00.000Z", 1 + i));
        }
        IndexedWorkspace.deliver(lines.subList(0, 50));
        IndexedWorkspace.deliver(lines);
        IndexedWorkspace.deliver(lines);

        var spent = spentOn("2030-05-31", key.keyId());
        assertThat(spent.dayNanos()).isEqualTo(2_070);
        assertThat(spent.monthNanos()).isEqualTo(4_095);
        assertThat(spent.countedAt()).isPresent();
        assertThat(spentOn("2030-06-01", key.keyId())).isEqualTo(KeySpending.NONE);
        var usage = RunningApi.eu()
                .http()
                .get("/v1/usage?from=2030-05-01&to=2030-07-01")
                .as(tenant.admin())
                .send();
        assertThat(usage.json().findValuesAsString("cost_usd"))
                .as("of each day, and nothing beside them")
                .containsExactly("0.00000207", "0.000002025");
    }

    @Test
    void onlyAKeyWithABudgetPaysForARead() {
        set(LAST_OF_MAY);
        assertThat(reads(tenant.admin())).isEmpty();
        assertThat(reads(key("\"allowed_models\":[\"local/extractive-1\"]"))).isEmpty();
        assertThat(reads(key("\"max_cost_usd_per_month\":\"1\""))).containsExactly(TemplateTables.USAGE);
    }

    private List<String> reads(BearerKey key) {
        var tables = new ArrayList<String>();
        Watch watch = new Watch() {
            @Override
            public void before(SdkRequest request) {
                if (request instanceof GetItemRequest read) {
                    tables.add(read.tableName());
                }
            }
        };
        StoreCalls.watchedBy(watch, () -> door.send(key, TEXT));
        return tables;
    }

    private BearerKey key(String limits) {
        var made = RunningApi.eu()
                .http()
                .post("/v1/keys", "{\"name\":\"x\",\"role\":\"editor\"," + limits + "}")
                .as(tenant.admin())
                .send();
        return BearerKey.parse(made.json().path("secret").stringValue()).orElseThrow();
    }

    private Reply at(Instant time, BearerKey key) {
        set(time);
        return door.send(key, TEXT);
    }

    private void set(Instant now) {
        bench.clock.advance(Duration.between(bench.clock.instant(), now));
    }

    private KeySpending spentOn(String day, String key) {
        return spending.of(tenant.workspace(), key, LocalDate.parse(day));
    }

    private static void assertRefused(Reply reply, String budget, String period) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(402);
        assertThat(reply.code()).isEqualTo("budget_exceeded");
        assertThat(reply.json().path("budget").stringValue()).isEqualTo(budget);
        assertThat(reply.json().path("counted_for").stringValue()).isEqualTo(period);
        assertThat(reply.json().path("detail").stringValue()).contains(period, "0.00000001");
    }

    private static void deliver(String... lines) {
        IndexedWorkspace.deliver(List.of(lines));
    }

    private String line(BearerKey key, String at, long nanos) {
        return entry(key.keyId(), at, nanos).toString();
    }

    private String other(String actor, @Nullable String onBehalfOf, long nanos) {
        return entry(actor, "2030-05-31T12:00:00.000Z", nanos)
                .put("on_behalf_of", onBehalfOf)
                .toString();
    }

    private ObjectNode entry(String actor, String at, long nanos) {
        return Json.MAPPER
                .createObjectNode()
                .put("logger_name", "audit")
                .put("at", at)
                .put("request_id", bench.ids.next("req"))
                .put("workspace_id", tenant.workspace())
                .put("key_id", actor)
                .put("status", 200)
                .put("latency_ms", 1)
                .put("model", "amazon/nova-lite")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("cost_nanos", nanos);
    }
}
