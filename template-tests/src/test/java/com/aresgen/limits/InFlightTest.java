package com.aresgen.limits;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.http.Route;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes that ask models refuse a key that has 40 calls in flight, and count no call that has ended in any way. */
class InFlightTest {
    private static final String CHAT = "/v1/chat/completions";
    private static final String GOOD = "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","
            + "\"message\":{\"role\":\"assistant\",\"content\":\"Hello.\"}}]}";
    private static final String SAID = "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}";
    private static final String END = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";

    private final Tenant tenant = RunningApi.eu().newTenant();

    static Stream<Row> asking() {
        return Row.routed().filter(row -> row.route().asksModels());
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("whole", "", ServerScript.json(200, GOOD), 200),
                Arguments.of("refused by the model", "", ServerScript.json(429, "{}"), 429),
                Arguments.of("failed", "", ServerScript.json(500, "{}"), 502),
                Arguments.of("invalid", ",\"temperature\":9", ServerScript.json(200, GOOD), 400),
                Arguments.of("streamed", ",\"stream\":true", ServerScript.events(SAID, END, "[DONE]"), 200),
                Arguments.of("broken off", ",\"stream\":true", ServerScript.events(SAID), 200));
    }

    /** Each of them occupies a function for as long as a model writes. */
    @Test
    void theRoutesThatAskModelsAreThoseBehindTheAdapter() {
        assertThat(asking()).hasSize(3);
        RunningApi.eu().local().functions().all().values().forEach(function -> {
            var asks = function.handler() instanceof HttpFunction http
                    && http.endpoint().route().asksModels();
            assertThat(asks).as(function.name()).isEqualTo(function.adapter().isPresent());
        });
        assertThat(Route.fallback().asksModels()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("asking")
    void refusesTheFortyFirst(Row row) {
        var stored = new StoredLeases(tenant.admin().keyId());
        var first = stored.fill().getFirst();
        var refused = row.request().as(tenant.admin()).keyed("a key").send();

        assertProblem(refused, 429, "too_many_in_flight");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("x-should-retry")).isEqualTo("true");
        assertThat(refused.header("x-ratelimit-remaining-requests")).isEqualTo("599");
        assertThat(refused.json().at("/error/type").stringValue()).isEqualTo("rate_limit_error");

        stored.giveBack(first);
        var admitted = row.request().as(tenant.admin()).keyed("a key").send();
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(200);
        assertThat(admitted.header("Idempotent-Replayed")).isEmpty();
        assertThat(stored.count()).isEqualTo(39);
    }

    @Test
    void refusesNoOtherCallOfTheKey() {
        new StoredLeases(tenant.admin().keyId()).fill();

        assertThat(RunningApi.eu()
                        .http()
                        .get("/v1/models")
                        .as(tenant.admin())
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(Row.named("CreateDocument")
                        .request()
                        .as(tenant.admin())
                        .send()
                        .status())
                .isEqualTo(201);
    }

    @Test
    void countsAnEditTokenAsTheKeyThatItIs() {
        var created =
                Row.named("CreateDocument").request().as(tenant.admin()).send().json();
        var token =
                BearerKey.parse(created.at("/edit_token/token").stringValue()).orElseThrow();
        var command = RunningApi.eu()
                .http()
                .post("/v1/documents/" + created.path("id").stringValue() + "/commands", """
                        {"command":"summarize","model":"local/extractive-1"}""");
        new StoredLeases(token.keyId()).fill();

        assertProblem(command.as(token).send(), 429, "too_many_in_flight");
        assertThat(command.as(tenant.admin()).send().status()).isEqualTo(200);
    }

    /** An embed key is public: it is bounded for all of its visitors together, and takes nothing from another key. */
    @Test
    void countsAllVisitorsOfAnEmbedKeyTogether() {
        var bot = Bot.of(tenant, Bot.calm());
        new StoredLeases(bot.embedKey().keyId()).fill();

        assertProblem(bot.page().say(Bot.REFUND), 429, "too_many_in_flight");
        assertProblem(bot.page().of(bot.jwt().of("another").text()).say(Bot.REFUND), 429, "too_many_in_flight");
        assertThat(bot.say(Bot.REFUND).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void noLongerCountsACallThatHasEnded(String name, String member, ServerScript model, int status) {
        RunningApi.eu().upstream().play(model);
        var body =
                Json.MAPPER.readTree("""
                {"model":"remote/%s","messages":[{"role":"user","content":"Hello?"}]%s}""".formatted(tenant.workspace(), member)).toString();
        assertThat(send(body).as(tenant.admin()).send().status()).isEqualTo(status);
        assertThat(keyed().status()).isEqualTo(200);
        assertThat(keyed().header("Idempotent-Replayed")).isEqualTo("true");

        assertThat(new StoredLeases(tenant.admin().keyId()).count()).isZero();
    }

    private Reply keyed() {
        return Row.named("CompleteChat")
                .request()
                .as(tenant.admin())
                .keyed("a key")
                .send();
    }

    private static Http.Request send(String body) {
        return RunningApi.eu().http().post(CHAT, body);
    }
}
