package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.settings.PathKnowledge;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Role;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.keys.EmbedKeys;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** DELETE /v1/chatbots/{id}: with its embed key, its conversations, and the knowledge base that no other one uses. */
final class DeleteChatbot implements Endpoint.Bodiless {
    private final PathKnowledge path;
    private final ChatbotStore chatbots;
    private final KnowledgeStore knowledge;
    private final EmbedKeys embedKeys;
    private final Deletions deletions;
    private final InstantSource clock;

    @Inject
    DeleteChatbot(
            PathKnowledge path,
            ChatbotStore chatbots,
            KnowledgeStore knowledge,
            EmbedKeys embedKeys,
            Deletions deletions,
            InstantSource clock) {
        this.path = path;
        this.chatbots = chatbots;
        this.knowledge = knowledge;
        this.embedKeys = embedKeys;
        this.deletions = deletions;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.delete("/v1/chatbots/{id}").needs(Role.ADMIN);
    }

    @Override
    public Outcome handle(Call call) {
        return path.find(
                call,
                (bot, base) -> withKnowledge(
                        bot,
                        base,
                        deletions
                                .begin(call, new Subject(ChatbotStore.KIND, bot.id()), chatbots.tombstone(bot))
                                .writing(embedKeys.remove(bot.embedKey()))));
    }

    private Answer withKnowledge(StoredChatbot bot, KnowledgeBase base, Answer answer) {
        Set<String> others = new HashSet<>(base.chatbots());
        others.remove(bot.id());
        return others.isEmpty()
                ? answer.writing(knowledge.tombstone(base), chatbots.orphan(bot))
                : answer.writing(knowledge.change(base, base.sharedBy(others, clock.instant()), List.of()));
    }
}
