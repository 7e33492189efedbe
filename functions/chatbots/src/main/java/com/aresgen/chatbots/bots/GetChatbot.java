package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.settings.PathKnowledge;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Role;
import jakarta.inject.Inject;

/** GET /v1/chatbots/{id} */
final class GetChatbot implements Endpoint.Bodiless {
    private final PathKnowledge path;

    @Inject
    GetChatbot(PathKnowledge path) {
        this.path = path;
    }

    @Override
    public Route route() {
        return Route.get("/v1/chatbots/{id}").needs(Role.VIEWER);
    }

    @Override
    public Outcome handle(Call call) {
        return path.find(
                call,
                (bot, base) -> Answer.ok(ChatbotView.of(bot, base))
                        .with(ChatbotView.tag(bot).headers()));
    }
}
