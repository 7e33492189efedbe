package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.bots.LearntIntents.Learning;
import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.settings.PathKnowledge;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.Role;
import com.aresgen.knowledge.embedding.EmbeddingMeter;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.keys.EmbedKeys;
import com.aresgen.store.knowledge.KnowledgeBase;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PATCH /v1/chatbots/{id}: a merge patch of its name and settings. */
final class UpdateChatbot implements Endpoint<ChatbotPatch> {
    private final PathKnowledge path;
    private final SettingsChecks checks;
    private final LearntIntents intents;
    private final EmbeddingMeter meter;
    private final ChatbotStore chatbots;
    private final EmbedKeys embedKeys;
    private final InstantSource clock;

    @Inject
    UpdateChatbot(
            PathKnowledge path,
            SettingsChecks checks,
            LearntIntents intents,
            EmbeddingMeter meter,
            ChatbotStore chatbots,
            EmbedKeys embedKeys,
            InstantSource clock) {
        this.path = path;
        this.checks = checks;
        this.intents = intents;
        this.meter = meter;
        this.chatbots = chatbots;
        this.embedKeys = embedKeys;
        this.clock = clock;
    }

    /** The intents after a change: the old ones, or those that were learnt. */
    private record Intents(boolean isNew, Optional<Payload> learnt) {}

    @Override
    public Route route() {
        return Route.patch("/v1/chatbots/{id}").needs(Role.ADMIN).quoting();
    }

    @Override
    public ChatbotPatch read(Fields fields) {
        return ChatbotPatch.read(fields);
    }

    @Override
    public Outcome handle(Call call, ChatbotPatch patch) {
        return path.find(
                call,
                (bot, base) -> ChatbotView.tag(bot)
                        .unmatched(call)
                        .or(() -> checks.refusal(call, patch.settings().apply(BotSettings.of(bot.settings()))))
                        .<Outcome>map(Outcome.Refusal::new)
                        .orElseGet(() -> patch.intents().isPresent()
                                ? new Outcome.Effect(() -> learnt(call, patch))
                                : patched(call, bot, base, patch, new Intents(false, Optional.empty()))));
    }

    private Outcome learnt(Call call, ChatbotPatch patch) {
        return switch (intents.learn(patch.intents().orElse(List.of()))) {
            case Learning.Failed(var failure) -> new Outcome.Refusal(failure);
            case Learning.Learnt(var trained, var tokens) -> {
                meter.used(call, tokens);
                yield new Outcome.Decision(() ->
                        path.find(call, (bot, base) -> patched(call, bot, base, patch, new Intents(true, trained))));
            }
        };
    }

    private Outcome patched(Call call, StoredChatbot before, KnowledgeBase base, ChatbotPatch patch, Intents changed) {
        var unmatched = ChatbotView.tag(before).unmatched(call);
        if (unmatched.isPresent()) {
            return new Outcome.Refusal(unmatched.get());
        }
        var old = BotSettings.of(before.settings());
        var settings = patch.settings().apply(old);
        var after = new StoredChatbot(
                before.id(),
                before.workspace(),
                before.createdBy(),
                before.version() + 1,
                patch.name().orElse(before.name()),
                before.knowledgeBase(),
                before.embedKey(),
                settings.json(),
                before.identity(),
                changed.isNew() ? changed.learnt().map(_ -> before.version() + 1) : before.trained(),
                before.createdAt(),
                clock.instant());
        var answer = Answer.ok(ChatbotView.of(after, base))
                .with(ChatbotView.tag(after).headers())
                .quoting(before.id())
                .writing(chatbots.update(call, before, after, changed.learnt()));
        return settings.allowedOrigins().equals(old.allowedOrigins())
                ? answer
                : answer.writing(embedKeys.allow(before.embedKey(), Set.copyOf(settings.allowedOrigins())));
    }
}
