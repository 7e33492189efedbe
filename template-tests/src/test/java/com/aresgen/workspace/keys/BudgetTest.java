package com.aresgen.workspace.keys;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.documents.Documents;
import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.BedrockWire;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Budgets through the whole API; SpentBudgetTest has their days and months. */
class BudgetTest {
    private static final String NOVA = "amazon/nova-lite";
    private static final String USAGE = "{\"inputTokens\":9,\"outputTokens\":5,\"totalTokens\":14}";

    /** 9 x 60 + 5 x 240 nano-dollars. */
    private static final String COST = "0.00000174";

    private static final String WORKFLOW = """
            {"definition":{"version":1,"steps":[
              {"id":"said","uses":"chat.completion","with":{"model":"amazon/nova-lite","prompt":"Say hello."}}]}}""";

    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void aSpentBudgetRefusesTheNextCallAndMayBeExceededByTheOneBefore() {
        answering();
        var key = MadeKey.of(tenant, "editor", "\"max_cost_usd_per_day\":\"0.000001\"");
        assertThat(key.chat(NOVA).status()).isEqualTo(200);
        var spent = counted(key, COST);

        assertThat(spent.path("spent_this_month_usd").stringValue()).isEqualTo(COST);
        assertThat(spent.path("left_today_usd").stringValue()).isEqualTo("0");
        assertThat(spent.path("counted_at").isString()).isTrue();
        assertThat(listed(key)).isEqualTo(spent);
        var asked = RunningApi.eu().upstream().asked().size();
        assertSpent(key.chat(NOVA), "max_cost_usd_per_day");
        assertSpent(key.chat("local/extractive-1"), "max_cost_usd_per_day");
        assertThat(RunningApi.eu().upstream().asked()).hasSize(asked);

        key.patched("{\"max_cost_usd_per_day\":\"1\"}");
        assertThat(key.chat(NOVA).status()).isEqualTo(200);
    }

    @Test
    void aBudgetOfNothingRefusesEveryModelCallAndNothingElse() {
        var key = MadeKey.of(tenant, "editor", "\"max_cost_usd_per_month\":\"0\"");
        var document = new Documents(key.token()).created("Water boils at 100 degrees.");
        var bot = Bot.of(tenant, Bot.calm());

        assertSpent(key.chat("local/extractive-1"), "max_cost_usd_per_month");
        assertSpent(document.command("{\"command\":\"summarize\"}").send(), "max_cost_usd_per_month");
        assertSpent(
                RunningApi.eu()
                        .http()
                        .post("/v1/chatbots/" + bot.id() + "/messages", "{\"content\":\"" + Bot.REFUND + "\"}")
                        .as(key.token())
                        .send(),
                "max_cost_usd_per_month");
        assertThat(key.models("").status()).isEqualTo(200);
    }

    @Test
    void aRunSpendsTheBudgetOfTheKeyThatStartedIt() {
        answering();
        var key = MadeKey.of(tenant, "editor", "\"max_cost_usd_per_day\":\"0.000001\"");
        var workflow = post(key, "/v1/workflows", WORKFLOW).path("id").stringValue();

        assertThat(run(key, workflow).path("status").stringValue()).isEqualTo("succeeded");
        counted(key, COST);
        assertThat(run(key, workflow).at("/error/code").stringValue()).isEqualTo("budget_exceeded");
        key.patched("{\"max_cost_usd_per_day\":null,\"allowed_models\":[\"local/extractive-1\"]}");
        assertThat(run(key, workflow).at("/error/code").stringValue()).isEqualTo("model_not_allowed");
        key.patched("{\"allowed_models\":null}");
        assertThat(run(key, workflow).path("status").stringValue()).isEqualTo("succeeded");
    }

    private static void answering() {
        RunningApi.eu().upstream().play(BedrockWire.answer("{\"text\":\"Hello.\"}", "end_turn", USAGE));
    }

    /** The key once its costs are counted. */
    private static JsonNode counted(MadeKey key, String spent) {
        return Waiting.until(
                key::shown, shown -> shown.path("spent_today_usd").stringValue().equals(spent));
    }

    private static JsonNode listed(MadeKey key) {
        var all =
                RunningApi.eu().http().get("/v1/keys").as(key.tenant().admin()).send();
        return all.json()
                .valueStream()
                .filter(each -> each.path("id").stringValue().equals(key.token().keyId()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode run(MadeKey key, String workflow) {
        var path = "/v1/workflows/" + workflow + "/runs";
        var started = path + "/" + post(key, path, "{}").path("id").stringValue();
        return Waiting.until(
                () -> RunningApi.eu()
                        .http()
                        .get(started + "?wait=20")
                        .as(key.token())
                        .send()
                        .json(),
                run -> run.path("finished_at").isString());
    }

    private static JsonNode post(MadeKey key, String path, String body) {
        var reply = RunningApi.eu().http().post(path, body).as(key.token()).send();
        assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
        return Json.MAPPER.readTree(reply.body());
    }

    private static void assertSpent(Reply reply, String budget) {
        assertProblem(reply, 402, "budget_exceeded");
        assertThat(reply.json().path("budget").stringValue()).isEqualTo(budget);
        assertThat(List.of(7, 10))
                .contains(reply.json().path("counted_for").stringValue().length());
    }
}
