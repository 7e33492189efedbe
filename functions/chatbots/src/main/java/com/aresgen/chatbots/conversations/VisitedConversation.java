package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.settings.PathChatbot;
import com.aresgen.chatbots.visitors.Visitor;
import com.aresgen.chatbots.visitors.VisitorClaims;
import com.aresgen.chatbots.visitors.Visitors;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.ConversationStore;
import jakarta.inject.Inject;
import java.util.function.Function;

/**
 * Finds the conversation that a path names, for a key of the workspace or for the visitor who began it; to another
 * visitor the answer is that of an unknown id.
 */
final class VisitedConversation {
    private final PathChatbot path;
    private final ConversationStore conversations;
    private final Visitors visitors;

    @Inject
    VisitedConversation(PathChatbot path, ConversationStore conversations, Visitors visitors) {
        this.path = path;
        this.conversations = conversations;
        this.visitors = visitors;
    }

    /** A conversation with what decides on it. */
    record Known(StoredChatbot bot, BotSettings settings, Visitor visitor, Conversation conversation) {}

    /** What {@code found} decides, or 404. One read of the chatbot, and one of the conversation. */
    Outcome find(Call call, Function<Known, Outcome> found) {
        return path.find(call, bot -> {
            var settings = BotSettings.of(bot.settings());
            return switch (visitors.of(call, bot, settings, VisitorClaims.NONE)) {
                case Visitors.Finding.Refused(var failure) -> new Outcome.Refusal(failure);
                case Visitors.Finding.Found(var visitor) -> {
                    var id = call.pathParameter("conversation_id");
                    yield conversations
                            .find(id, bot.id(), bot.workspace())
                            .filter(conversation -> visitors.mayRead(call, visitor, conversation))
                            .map(conversation -> found.apply(new Known(bot, settings, visitor, conversation)))
                            .orElseGet(() -> new Outcome.Refusal(ConversationStore.missing(id)));
                }
            };
        });
    }
}
