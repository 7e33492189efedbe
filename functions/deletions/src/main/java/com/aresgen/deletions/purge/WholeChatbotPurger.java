package com.aresgen.deletions.purge;

import com.aresgen.store.chatbots.ChatbotPurger;
import com.aresgen.store.conversations.ConversationPurger;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.knowledge.KnowledgePurger;
import jakarta.inject.Inject;

/**
 * Removes all that a deleted chatbot leaves: its conversations, the knowledge base that no other chatbot uses, and at
 * last its own items, which name that knowledge base.
 */
final class WholeChatbotPurger implements Purger {
    private final ConversationPurger conversations;
    private final KnowledgePurger knowledge;
    private final ChatbotPurger chatbot;

    @Inject
    WholeChatbotPurger(ConversationPurger conversations, KnowledgePurger knowledge, ChatbotPurger chatbot) {
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.chatbot = chatbot;
    }

    @Override
    public boolean page(Deletion deletion) {
        return conversations.pageOf(deletion.subject(), deletion)
                || chatbot.knowledgeBase(deletion)
                        .map(base -> knowledge.pageOf(base, deletion))
                        .orElse(false)
                || chatbot.page(deletion);
    }
}
