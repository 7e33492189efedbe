package com.aresgen.chatbots.settings;

import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Finds the chatbot that a path names, or refuses the call. */
public final class PathChatbot {
    private final ChatbotStore chatbots;

    @Inject
    public PathChatbot(ChatbotStore chatbots) {
        this.chatbots = chatbots;
    }

    /** What {@code found} decides on the chatbot, or 404. One {@link ChatbotStore#find}. */
    public Outcome find(Call call, Function<StoredChatbot, Outcome> found) {
        var id = call.pathParameter("id");
        return chatbots.find(id, call.caller())
                .map(found)
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.CHATBOT_NOT_FOUND, id)));
    }
}
