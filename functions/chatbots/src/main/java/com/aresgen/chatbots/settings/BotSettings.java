package com.aresgen.chatbots.settings;

import com.aresgen.chatbots.escalation.EscalationReason;
import com.aresgen.chatbots.escalation.EscalationRules;
import com.aresgen.chatbots.intent.Intent;
import com.aresgen.http.Payload;
import com.aresgen.http.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a chatbot has set, as it is stored and as callers read it.
 *
 * @param model that writes its answers; null: the default one
 * @param allowedOrigins the pages on which its embed key works
 * @param retentionDays after which a conversation is removed
 */
public record BotSettings(
        @Nullable String voiceId,
        @Nullable String model,
        @Nullable String instructions,
        @Nullable String greeting,
        List<String> allowedOrigins,
        IdentityMode identity,
        List<Intent> intents,
        Escalation escalation,
        boolean csat,
        int retentionDays) {
    public static final int DEFAULT_RETENTION_DAYS = 365;

    public BotSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        intents = List.copyOf(intents);
    }

    /**
     * When it hands a conversation over to a human.
     *
     * @param on names of reasons
     */
    public record Escalation(
            List<String> on,
            List<String> keywords,
            double threshold,
            @Nullable String holdingText) {
        /** Never. */
        public static final Escalation NONE =
                new Escalation(List.of(), List.of(), EscalationRules.DEFAULT_THRESHOLD, null);

        public Escalation {
            on = List.copyOf(on);
            keywords = List.copyOf(keywords);
        }

        public EscalationRules rules() {
            return new EscalationRules(
                    on.stream()
                            .flatMap(name -> EscalationReason.of(name).stream())
                            .collect(Collectors.toSet()),
                    keywords,
                    threshold,
                    Optional.ofNullable(holdingText));
        }
    }

    /** As {@link #of} reads it. */
    public Payload json() {
        return Payload.json(this);
    }

    public static BotSettings of(Payload json) {
        return Json.MAPPER.readValue(json.bytes(), BotSettings.class);
    }
}
