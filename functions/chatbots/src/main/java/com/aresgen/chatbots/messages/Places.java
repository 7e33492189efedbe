package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.visitors.Visitor;
import com.aresgen.chatbots.visitors.Visitors;
import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Ids;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.conversations.Conversation;
import com.aresgen.store.conversations.ConversationStore;
import com.aresgen.store.locks.HeadLock.Taking;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds where a turn goes, and locks the conversation for it. */
final class Places {
    private final ConversationStore conversations;
    private final Visitors visitors;
    private final Ids ids;

    @Inject
    Places(ConversationStore conversations, Visitors visitors, Ids ids) {
        this.conversations = conversations;
        this.visitors = visitors;
        this.ids = ids;
    }

    /** How the search ends. */
    sealed interface Finding {
        record At(Place place) implements Finding {}

        record Refused(Failure failure) implements Finding {}
    }

    Finding of(Call call, StoredChatbot bot, Visitor visitor, MessageBody body) {
        return body.conversation()
                .map(id -> existing(call, bot, visitor, id))
                .orElseGet(() -> new Finding.At(new Place(ids.next("cnv"), Optional.empty())));
    }

    /** The conversation of another visitor answers as one that does not exist, and is not locked. */
    private Finding existing(Call call, StoredChatbot bot, Visitor visitor, String id) {
        var found = conversations.find(id, bot.id(), bot.workspace());
        if (found.filter(conversation -> visitors.mayRead(call, visitor, conversation))
                .isEmpty()) {
            return new Finding.Refused(ConversationStore.missing(id));
        }
        return switch (conversations.lock(call, bot.id(), id)) {
            case Taking.Missing<Conversation> _ -> new Finding.Refused(ConversationStore.missing(id));
            case Taking.Busy<Conversation> _ -> new Finding.Refused(new ConversationLocked(id));
            case Taking.Held<Conversation>(var lock) -> new Finding.At(new Place(id, Optional.of(lock)));
        };
    }
}
