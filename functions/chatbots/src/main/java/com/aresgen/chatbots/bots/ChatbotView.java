package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.intent.Intent;
import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.http.EntityTag;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chatbot as callers read it.
 *
 * @param status of its knowledge base: {@code indexing}, {@code ready} or {@code failed}
 * @param embedKey shown once, when it is made
 * @param embedSnippet the HTML that shows the widget; null where the key is not shown, which it contains
 */
record ChatbotView(
        String id,
        String name,
        String status,
        Knowledge knowledgeBase,
        @Nullable String voiceId,
        @Nullable String model,
        @Nullable String instructions,
        @Nullable String greeting,
        List<String> allowedOrigins,
        Identity identity,
        List<Intent> intents,
        BotSettings.Escalation escalation,
        Csat csat,
        int retentionDays,
        String embedKeyId,
        @JsonInclude(Include.NON_NULL) @Nullable String embedKey,
        @Nullable String embedSnippet,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    record Knowledge(String id, int sourceCount, int chunkCount, int failed) {}

    /** The secret is shown once, when it is made. */
    record Identity(
            String mode,
            @JsonInclude(Include.NON_NULL) @Nullable String secret) {}

    record Csat(boolean enabled) {}

    static ChatbotView of(StoredChatbot bot, KnowledgeBase base) {
        return of(bot, base, null, null, null);
    }

    /** With the secrets that are shown once. */
    static ChatbotView of(
            StoredChatbot bot,
            KnowledgeBase base,
            @Nullable String embedKey,
            @Nullable String embedSnippet,
            @Nullable String identitySecret) {
        var settings = BotSettings.of(bot.settings());
        return new ChatbotView(
                bot.id(),
                bot.name(),
                status(base),
                new Knowledge(
                        base.id(),
                        base.counts().sources(),
                        base.counts().chunks(),
                        base.counts().failed()),
                settings.voiceId(),
                settings.model(),
                settings.instructions(),
                settings.greeting(),
                settings.allowedOrigins(),
                new Identity(settings.identity().wire(), identitySecret),
                settings.intents(),
                settings.escalation(),
                new Csat(settings.csat()),
                settings.retentionDays(),
                bot.embedKey(),
                embedKey,
                embedSnippet,
                bot.version(),
                bot.createdAt(),
                bot.updatedAt());
    }

    static String status(KnowledgeBase base) {
        var failed = base.counts().sources() > 0
                && base.counts().failed() == base.counts().sources();
        return Optional.of("indexing").filter(_ -> base.work().isPresent()).orElse(failed ? "failed" : "ready");
    }

    static EntityTag tag(StoredChatbot bot) {
        return EntityTag.ofVersion(bot.version());
    }
}
