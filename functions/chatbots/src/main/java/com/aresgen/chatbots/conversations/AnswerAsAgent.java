package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.escalation.EscalationTrigger;
import com.aresgen.chatbots.messages.MessageView;
import com.aresgen.chatbots.messages.MessageView.EscalationView;
import com.aresgen.chatbots.state.ConversationEvents;
import com.aresgen.chatbots.state.ConversationState;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.Conversation.Totals;
import com.aresgen.store.conversations.ConversationStore;
import com.aresgen.store.conversations.ConversationTurn;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** POST /v1/chatbots/{id}/conversations/{conversation_id}/messages: a human answers, and the chatbot is quiet. */
final class AnswerAsAgent implements Endpoint<AgentMessage> {
    private final PathConversation path;
    private final ConversationStore conversations;
    private final ChatbotStore chatbots;
    private final ConversationEvents events;
    private final InstantSource clock;

    @Inject
    AnswerAsAgent(
            PathConversation path,
            ConversationStore conversations,
            ChatbotStore chatbots,
            ConversationEvents events,
            InstantSource clock) {
        this.path = path;
        this.conversations = conversations;
        this.chatbots = chatbots;
        this.events = events;
        this.clock = clock;
    }

    /** The body of the answer. */
    record Sent(String conversationId, @JsonUnwrapped MessageView message, EscalationView escalation) {}

    @Override
    public Route route() {
        return Route.post("/v1/chatbots/{id}/conversations/{conversation_id}/messages")
                .needs(Role.EDITOR)
                .quoting();
    }

    @Override
    public AgentMessage read(Fields fields) {
        return AgentMessage.read(fields);
    }

    @Override
    public Outcome handle(Call call, AgentMessage body) {
        return path.find(call, (bot, conversation) -> sent(call, bot, conversation, body));
    }

    private Answer sent(Call call, StoredChatbot bot, Conversation before, AgentMessage body) {
        var now = clock.instant();
        var transition = ConversationState.escalation(before).next(new EscalationTrigger.TakenByAgent());
        var message = message(call, body, Ids.after(before.lastMessage(), clock).next("msg"), now);
        var escalated = ConversationState.escalated(before, transition.state(), now);
        var after = ConversationState.next(
                before,
                ConversationState.extended(
                        escalated, new Totals(1, 0, 0, 0), Optional.empty(), Map.of(), message.id(), now));
        var turn = new ConversationTurn(List.of(Json.MAPPER.valueToTree(message)));
        var outbox = events.of(after, transition.event());
        var location = "/v1/chatbots/" + before.chatbot() + "/conversations/" + before.id();
        return Answer.created(location, new Sent(before.id(), message, EscalationView.of(transition.state())))
                .quoting(before.chatbot())
                .quoting(before.id())
                .writing(chatbots.check(bot))
                .writing(conversations.append(call, before, after, Optional.empty(), turn))
                .writing(outbox.writes())
                .waking(outbox.wakeUps());
    }

    private static MessageView message(Call call, AgentMessage body, String id, Instant now) {
        return new MessageView(
                id,
                "assistant",
                "agent",
                body.content(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                body.metadata(),
                null,
                null,
                null,
                call.requestId(),
                now);
    }
}
