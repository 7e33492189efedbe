package com.aresgen.chatbots.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.StoredItems;
import com.aresgen.deletions.Canary;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nothing of what was deleted is answered from then on, and nothing of it is stored once it is purged. */
final class CanaryTest {
    private static final String QUESTION = "How deep does the heron-47 pump dig?";
    private static final String SECRET = "quicksilver meadow";
    private final Bot bot =
            Bot.of(Bot.knowing("Pumps", "The heron-47 pump digs 19 metres deep, by the " + SECRET + "."));

    private JsonNode deleted(String path) {
        return FinishedDeletions.deletedAt(
                "/v1/chatbots/" + bot.id() + path, bot.tenant().admin());
    }

    private String source() {
        return bot.sources().getFirst().path("id").stringValue();
    }

    private Http.Request keyed() {
        return bot.request("POST", "/messages")
                .body(Bot.message(QUESTION).toString())
                .keyed("q");
    }

    private static void assertAnswered(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).contains(SECRET);
    }

    private static void assertErased(Reply replay) {
        assertThat(replay.status()).as(replay.body()).isEqualTo(410);
        assertThat(replay.code()).isEqualTo("response_erased");
        assertThat(replay.body()).doesNotContain(SECRET);
    }

    private static void assertNowhere(String text) {
        assertThat(Canary.places(text)).as(text).isEmpty();
    }

    @Test
    void aSourceIsNotAnsweredFromOnceItIsDeleted() {
        assertAnswered(bot.say(QUESTION));
        var source = source();
        var receipt = bot.request("DELETE", "/sources/" + source).send();
        var after = bot.say(QUESTION);
        assertThat(after.json().path("answered").booleanValue()).isFalse();
        assertThat(after.body()).doesNotContain(SECRET);
        assertThat(bot.get("").json().at("/knowledge_base/source_count").intValue())
                .isZero();

        FinishedDeletions.purged(
                receipt.json().path("deletion_id").stringValue(), bot.tenant().admin());
        assertThat(StoredItems.ofKnowledge(source)).isEmpty();
        assertThat(StoredItems.ofKnowledge(bot.knowledgeBase()))
                .noneMatch(key -> key.startsWith("vec"))
                .noneMatch(key -> key.contains(source));
    }

    @Test
    void aSourceThatNobodyAskedForIsNowhere() {
        var words = "copperplate lanterns";
        var added = bot.request("POST", "/sources")
                .body("{\"sources\":[{\"external_id\":\"l\",\"title\":\"On " + words + "\",\"text\":\"We sell " + words
                        + ".\"}]}")
                .keyed("lamps");
        var source = added.send().json().at("/sources/0/id").stringValue();
        bot.indexed();
        assertThat(Canary.places(words, 1)).isNotEmpty();
        var deletion = deleted("/sources/" + source);
        assertNowhere(words);
        assertErased(added.send());
        assertThat(deletion.toString()).contains("\"responses\":1");
        assertAnswered(bot.say(QUESTION));
    }

    @Test
    void aConversationIsNowhereAndItsReplayIsErased() {
        var words = "velvet anvil thursday";
        var visitor = bot.page().of(bot.jwt().text());
        var request = visitor.message(Bot.message("Is there a " + words + "?").toString())
                .keyed("v");
        var conversation = Bot.conversation(request.send());
        bot.patch("/conversations/" + conversation, "{\"csat\":{\"score\":1,\"remark\":\"No " + words + ".\"}}");
        bot.post("/conversations/" + conversation + "/messages", "{\"content\":\"Sorry, no " + words + ".\"}");
        assertThat(Canary.places(words, 1)).isNotEmpty();

        var deletion = deleted("/conversations/" + conversation);
        assertNowhere(words);
        assertErased(request.send());
        assertThat(StoredItems.ofConversation(conversation)).containsExactly("head");
        assertThat(visitor.read(conversation).status()).isEqualTo(404);
        assertThat(bot.listed("")).isEmpty();
        assertThat(bot.listed("?visitor_id=customer-42")).isEmpty();
        assertThat(deletion.toString()).contains("\"messages\":3");
    }

    @Test
    void aChatbotIsNowhereWithAllThatItHeardAndKnew() {
        var body = Bot.knowing("Pumps", "The heron-48 pump digs 19 metres deep, by the marzipan gate.");
        body.put("instructions", "Never mention the marzipan gate to gardeners.");
        body.put("greeting", "Welcome to the marzipan gate.");
        body.withArray("intents")
                .addObject()
                .put("name", "gate")
                .putArray("examples")
                .add("Where is the marzipan gate?");
        var create = RunningApi.eu()
                .http()
                .post("/v1/chatbots", body.toString())
                .as(bot.tenant().admin())
                .keyed("create");
        var doomed = new Bot(bot.tenant(), create.send().json());
        var message = doomed.request("POST", "/messages")
                .body(Bot.message("Where is the marzipan gate?").toString())
                .keyed("m");
        var conversation = Bot.conversation(message.send());
        assertThat(message.send().header("Idempotent-Replayed")).isEqualTo("true");
        doomed.patch("", "{\"greeting\":\"The marzipan gate is open.\"}");

        FinishedDeletions.deletedAt("/v1/chatbots/" + doomed.id(), bot.tenant().admin());

        assertNowhere("marzipan gate");
        assertThat(message.send().status()).isEqualTo(410);
        assertThat(create.send().status()).isEqualTo(410);
        assertThat(StoredItems.ofConversation(conversation)).isEmpty();
        assertThat(StoredItems.ofConversation(doomed.id())).isEmpty();
        assertThat(StoredItems.ofChatbot(doomed.id())).containsExactly("head");
        assertThat(StoredItems.ofKnowledge(doomed.knowledgeBase())).isSubsetOf(List.of("head"));
        assertThat(doomed.get("").status()).isEqualTo(404);
        assertThat(doomed.page().say(QUESTION).code()).isEqualTo("invalid_token");
        assertAnswered(bot.say(QUESTION));
    }

    @Test
    void aReplayOfTheDeletedChatbotsAnswerIsErased() {
        assertAnswered(keyed().send());
        deleted("");
        assertErased(keyed().send());
    }

    @Test
    void aDeletionThatIsRepeatedChangesNothing() {
        var source = source();
        deleted("/sources/" + source);
        assertThat(bot.request("DELETE", "/sources/" + source).send().status()).isEqualTo(404);
        deleted("");
        assertThat(bot.request("DELETE", "").send().status()).isEqualTo(404);
    }
}
