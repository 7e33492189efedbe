package com.aresgen.chatbots.conversations;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.MessagePage;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.ConversationStore;
import com.aresgen.store.conversations.ConversationTurn;
import jakarta.inject.Inject;

/** GET /v1/chatbots/{id}/conversations/{conversation_id}: with its messages, the oldest first. */
final class GetConversation implements Endpoint.Bodiless {
    private final VisitedConversation path;
    private final ConversationStore conversations;

    @Inject
    GetConversation(VisitedConversation path, ConversationStore conversations) {
        this.path = path;
        this.conversations = conversations;
    }

    @Override
    public Route route() {
        return Route.get("/v1/chatbots/{id}/conversations/{conversation_id}")
                .needs(Role.VIEWER)
                .openTo(Permission.VISIT)
                .withParameters("after", "limit");
    }

    @Override
    public Outcome handle(Call call) {
        return MessagePage.limited(call, most -> path.find(call, known -> page(call, known.conversation(), most)));
    }

    private Outcome page(Call call, Conversation conversation, int most) {
        var tag = ConversationView.tag(conversation);
        return tag.isKnownTo(call)
                ? tag.notModified()
                : MessagePage.answer(
                        call,
                        most,
                        (after, atOnce) -> conversations.turns(conversation.id(), after, atOnce),
                        ConversationTurn::messages,
                        messages -> Answer.ok(ConversationView.of(conversation, messages))
                                .with(tag.headers()));
    }
}
