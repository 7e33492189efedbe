package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.settings.PathChatbot;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.ConversationStore;
import jakarta.inject.Inject;
import java.util.function.BiFunction;

/** Finds the conversation that a path names for a key of the workspace, or refuses the call. */
final class PathConversation {
    private final PathChatbot path;
    private final ConversationStore conversations;

    @Inject
    PathConversation(PathChatbot path, ConversationStore conversations) {
        this.path = path;
        this.conversations = conversations;
    }

    /** What {@code found} decides, or 404. One read of the chatbot, and one of the conversation. */
    Outcome find(Call call, BiFunction<StoredChatbot, Conversation, Outcome> found) {
        var id = call.pathParameter("conversation_id");
        return path.find(
                call,
                bot -> conversations
                        .find(id, bot.id(), bot.workspace())
                        .map(conversation -> found.apply(bot, conversation))
                        .orElseGet(() -> new Outcome.Refusal(ConversationStore.missing(id))));
    }
}
