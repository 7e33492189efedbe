package com.aresgen.chatbots.conversations;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.values.Role;
import com.aresgen.store.conversations.ConversationStore;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import jakarta.inject.Inject;

/** DELETE /v1/chatbots/{id}/conversations/{conversation_id} */
final class DeleteConversation implements Endpoint.Bodiless {
    private final PathConversation path;
    private final ConversationStore conversations;
    private final Deletions deletions;

    @Inject
    DeleteConversation(PathConversation path, ConversationStore conversations, Deletions deletions) {
        this.path = path;
        this.conversations = conversations;
        this.deletions = deletions;
    }

    @Override
    public Route route() {
        return Route.delete("/v1/chatbots/{id}/conversations/{conversation_id}").needs(Role.EDITOR);
    }

    @Override
    public Outcome handle(Call call) {
        return path.find(
                call,
                (_, conversation) -> call.caller().mayDelete(conversation.createdBy())
                        ? deletions
                                .begin(
                                        call,
                                        new Subject(ConversationStore.KIND, conversation.id()),
                                        conversations.tombstone(conversation))
                                .writing(conversations.unlist(conversation))
                        : new Outcome.Refusal(new InsufficientRole(call.caller().role(), Role.ADMIN)));
    }
}
