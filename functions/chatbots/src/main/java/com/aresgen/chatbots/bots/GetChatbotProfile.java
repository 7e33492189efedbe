package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.settings.PathChatbot;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.chatbots.StoredChatbot;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** GET /v1/chatbots/{id}/profile: what a page shows of a chatbot before the first message. */
final class GetChatbotProfile implements Endpoint.Bodiless {
    private final PathChatbot path;

    @Inject
    GetChatbotProfile(PathChatbot path) {
        this.path = path;
    }

    /** The body of the answer: public, as every visitor of the page reads it. */
    record Shown(String id, String name, @Nullable String greeting, boolean csatEnabled, String identityMode) {}

    @Override
    public Route route() {
        return Route.get("/v1/chatbots/{id}/profile").needs(Role.VIEWER).openTo(Permission.VISIT);
    }

    @Override
    public Outcome handle(Call call) {
        return path.find(call, bot -> {
            var tag = ChatbotView.tag(bot);
            return tag.isKnownTo(call)
                    ? tag.notModified()
                    : Answer.ok(shown(bot)).with(tag.headers());
        });
    }

    private static Shown shown(StoredChatbot bot) {
        var settings = BotSettings.of(bot.settings());
        return new Shown(
                bot.id(),
                bot.name(),
                settings.greeting(),
                settings.csat(),
                settings.identity().wire());
    }
}
