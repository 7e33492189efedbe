package com.aresgen.workspace.keys;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.documents.Documents;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;

class AllowedModelsTest {
    private static final String EXTRACTIVE = "local/extractive-1";
    private static final String COMMAND = "{\"command\":\"summarize\",\"model\":\"local/extractive-1\"}";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final MadeKey bound = MadeKey.of(tenant, "editor", "\"allowed_models\":[\"amazon/nova-lite\"]");

    @Test
    void bindAChatAndItsFallbacks() {
        var refused = bound.chat(EXTRACTIVE);
        assertNotAllowed(refused, "/model");
        assertThat(refused.json().path("detail").stringValue()).contains(EXTRACTIVE, "amazon/nova-lite");
        assertNotAllowed(bound.chat("amazon/nova-lite", EXTRACTIVE), "/models/0");
        assertProblem(bound.chat("nobody/has-this"), 404, "model_not_found");

        bound.patched("{\"allowed_models\":[\"amazon/nova-lite\",\"local/extractive-1\"]}");
        assertThat(bound.chat(EXTRACTIVE).status()).isEqualTo(200);
    }

    @Test
    void bindCommandsWithTheirDefaultToo() {
        var document = new Documents(bound.token()).created("Water boils at 100 degrees.");

        assertNotAllowed(document.command(COMMAND).send(), "/model");
        bound.patched("{\"allowed_models\":[\"local/extractive-1\"]}");
        assertThat(document.command(COMMAND).send().status()).isEqualTo(200);
        assertNotAllowed(document.command("{\"command\":\"summarize\"}").send(), "/model");
    }

    /** Otherwise a key could ask every model by a token of its own. */
    @Test
    void bindTheEditTokensThatTheKeyMakes() {
        var document = new Documents(bound.token()).created("Water boils at 100 degrees.");
        var token =
                document.post("/tokens", "{\"permissions\":[\"write\"]}").send().json();
        var secret = token.path("token").stringValue();

        assertNotAllowed(commanded(document.id(), secret), "/model");
        bound.patched("{\"allowed_models\":null}");
        assertThat(commanded(document.id(), secret).status()).isEqualTo(200);
    }

    @Test
    void leaveAChatbotTheModelThatItsAdminChose() {
        var bot = Bot.of(tenant, Bot.calm());
        var reply = RunningApi.eu()
                .http()
                .post("/v1/chatbots/" + bot.id() + "/messages", "{\"content\":\"" + Bot.REFUND + "\"}")
                .as(bound.token())
                .send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void showInTheListOfModels() {
        var other = bound.models("/" + EXTRACTIVE).json();
        assertThat(other.path("available").booleanValue()).isFalse();
        assertThat(other.path("unavailable_reason").stringValue())
                .isEqualTo("Not available: the allowed_models of this key do not name it.");
        assertThat(bound.models("?available=true").json().path("data").findValuesAsString("id"))
                .containsExactly("amazon/nova-lite");
        var free = RunningApi.eu()
                .http()
                .get("/v1/models?available=true")
                .as(tenant.admin())
                .send();
        assertThat(free.json().path("data").findValuesAsString("id")).contains(EXTRACTIVE, "amazon/nova-lite");
        assertThat(bound.models("/amazon/nova-lite").json().path("available").booleanValue())
                .isTrue();
    }

    private static Reply commanded(String document, String secret) {
        return RunningApi.eu()
                .http()
                .post("/v1/documents/" + document + "/commands", COMMAND)
                .header("Authorization", "Bearer " + secret)
                .send();
    }

    private static void assertNotAllowed(Reply reply, String pointer) {
        assertProblem(reply, 403, "model_not_allowed");
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }
}
