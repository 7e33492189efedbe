package com.aresgen.chatbots.settings;

import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeStore;
import jakarta.inject.Inject;
import java.util.function.BiFunction;

/** Finds the chatbot that a path names with its knowledge base, or refuses the call. */
public final class PathKnowledge {
    private final PathChatbot path;
    private final KnowledgeStore knowledge;

    @Inject
    public PathKnowledge(PathChatbot path, KnowledgeStore knowledge) {
        this.path = path;
        this.knowledge = knowledge;
    }

    /**
     * What {@code found} decides on both, or 404: a chatbot whose knowledge base is gone was deleted between the reads.
     * Two strongly consistent GetItems.
     */
    public Outcome find(Call call, BiFunction<StoredChatbot, KnowledgeBase, Outcome> found) {
        return path.find(call, bot -> with(bot, found));
    }

    /** As {@link #find}, of a chatbot that was read already. */
    public Outcome with(StoredChatbot bot, BiFunction<StoredChatbot, KnowledgeBase, Outcome> found) {
        return knowledge
                .find(bot.knowledgeBase(), bot.workspace())
                .map(base -> found.apply(bot, base))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.CHATBOT_NOT_FOUND, bot.id())));
    }
}
