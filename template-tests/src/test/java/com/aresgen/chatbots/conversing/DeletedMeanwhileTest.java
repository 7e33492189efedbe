package com.aresgen.chatbots.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Draft;
import com.aresgen.chatbots.StoredItems;
import com.aresgen.documents.HeldModel;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deleted while the chatbot answers stays deleted: the caller gets 404, and nothing is stored. */
final class DeletedMeanwhileTest {
    private final Bot bot = Bot.of(Draft.generating(Bot.calm()));

    private Supplier<Reply> asked(String conversation, boolean stream) {
        var body = Bot.message(Bot.REFUND).put("stream", stream);
        return () -> bot.post(
                "/messages", (conversation.isEmpty() ? body : body.put("conversation_id", conversation)).toString());
    }

    private static void assertMissing(Reply reply, boolean stream, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(stream ? 200 : 404);
        assertThat(reply.body()).contains("\"code\":\"" + code + "\"").doesNotContain("\"type\":\"result\"");
    }

    private String begun() {
        RunningApi.eu().upstream().play(Draft.good());
        return bot.begun(Bot.REFUND);
    }

    private void deleted(String path) {
        FinishedDeletions.deletedAt(
                "/v1/chatbots/" + bot.id() + path, bot.tenant().admin());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theConversation(boolean stream) throws Exception {
        var conversation = begun();
        var reply = HeldModel.during(
                () -> deleted("/conversations/" + conversation), Draft.answer(stream), asked(conversation, stream));

        assertMissing(reply, stream, "conversation_not_found");
        assertThat(StoredItems.ofConversation(conversation)).containsExactly("head");
        assertThat(bot.listed("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theChatbotOfANewConversation(boolean stream) throws Exception {
        var reply = HeldModel.during(() -> deleted(""), Draft.answer(stream), asked("", stream));

        assertMissing(reply, stream, "chatbot_not_found");
        assertThat(StoredItems.ofConversation(bot.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theChatbotOfAnOldConversation(boolean stream) throws Exception {
        var conversation = begun();
        var reply = HeldModel.during(() -> deleted(""), Draft.answer(stream), asked(conversation, stream));

        assertThat(reply.body()).contains("_not_found\"").doesNotContain("\"type\":\"result\"");
        assertThat(StoredItems.ofConversation(conversation)).isEmpty();
        assertThat(StoredItems.ofConversation(bot.id())).isEmpty();
    }
}
