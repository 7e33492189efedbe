package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.settings.PathChatbot;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.lists.TimeRange;
import com.aresgen.http.values.Role;
import com.aresgen.store.conversations.ConversationFilter;
import com.aresgen.store.conversations.ConversationList;
import jakarta.inject.Inject;

/** GET /v1/chatbots/{id}/conversations: without messages, newest first. */
final class ListConversations implements Endpoint.Bodiless {
    private final PathChatbot path;
    private final ConversationList conversations;
    private final Paging paging;

    @Inject
    ListConversations(PathChatbot path, ConversationList conversations, Paging paging) {
        this.path = path;
        this.conversations = conversations;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/chatbots/{id}/conversations")
                .needs(Role.VIEWER)
                .withParameters(
                        FilterParameters.INTENT,
                        FilterParameters.STATUS,
                        FilterParameters.CSAT,
                        FilterParameters.LEAST,
                        FilterParameters.MOST,
                        FilterParameters.VISITOR,
                        TimeRange.AFTER,
                        TimeRange.BEFORE,
                        "limit",
                        "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return path.find(
                call,
                bot -> TimeRange.of(call, range -> switch (FilterParameters.read(call, range)) {
                    case FilterParameters.Reading.Refused(var failure) -> new Outcome.Refusal(failure);
                    case FilterParameters.Reading.Valid(var filter) ->
                        paging.list(call, page -> slice(bot.id(), filter, page));
                }));
    }

    private Paging.Slice slice(String bot, ConversationFilter filter, Paging.Page page) {
        var found = conversations.find(bot, filter, page);
        return new Paging.Slice(
                found.conversations().stream().map(ConversationView::of).toList(), found.next());
    }
}
