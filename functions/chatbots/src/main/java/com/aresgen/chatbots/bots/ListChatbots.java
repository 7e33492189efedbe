package com.aresgen.chatbots.bots;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Role;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.knowledge.KnowledgeStore;
import jakarta.inject.Inject;
import java.util.Optional;

/** GET /v1/chatbots: newest first. */
final class ListChatbots implements Endpoint.Bodiless {
    private final ChatbotStore chatbots;
    private final KnowledgeStore knowledge;
    private final Paging paging;

    @Inject
    ListChatbots(ChatbotStore chatbots, KnowledgeStore knowledge, Paging paging) {
        this.chatbots = chatbots;
        this.knowledge = knowledge;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/chatbots").needs(Role.VIEWER).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return paging.list(call, page -> slice(call, page));
    }

    /** A chatbot that was deleted while the index still has it lacks its knowledge base. */
    private Paging.Slice slice(Call call, Paging.Page page) {
        var found = chatbots.list(call.caller().workspace(), page);
        var shown = found.subList(0, Math.min(page.limit(), found.size()));
        var bases =
                knowledge.find(shown.stream().map(StoredChatbot::knowledgeBase).toList());
        var views = shown.stream()
                .flatMap(bot -> Optional.ofNullable(bases.get(bot.knowledgeBase())).stream()
                        .map(base -> ChatbotView.of(bot, base)))
                .toList();
        return new Paging.Slice(
                views,
                found.size() > page.limit()
                        ? Optional.of(new Cursors.Position(
                                shown.getLast().createdAt(), shown.getLast().id()))
                        : Optional.empty());
    }
}
