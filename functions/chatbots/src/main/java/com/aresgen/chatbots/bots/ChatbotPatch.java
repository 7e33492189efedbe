package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.intent.Intent;
import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.MergePatch;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The body of PATCH /v1/chatbots/{id}: what is empty stays.
 *
 * @param settings makes the settings after the patch of those before
 * @param intents the new ones, which must be learnt
 */
record ChatbotPatch(Optional<String> name, UnaryOperator<BotSettings> settings, Optional<List<Intent>> intents) {
    static ChatbotPatch read(Fields fields) {
        var patch = new MergePatch(fields);
        patch.refuseRemoval("name");
        var members = new BotFields(fields);
        var name = Optional.ofNullable(members.name());
        var voice = new Change<>(patch, fields, "voice_id", members.voice());
        var model = new Change<>(patch, fields, "model", members.model());
        var instructions = new Change<>(patch, fields, "instructions", members.instructions());
        var greeting = new Change<>(patch, fields, "greeting", members.greeting());
        var origins = new Change<>(patch, fields, "allowed_origins", members.origins());
        var identity = new Change<>(patch, fields, "identity", members.identity());
        var intents = new Change<>(patch, fields, "intents", members.intents());
        var escalation = new Change<>(patch, fields, "escalation", members.escalation());
        var csat = new Change<>(patch, fields, "csat", members.csat());
        var retention = new Change<>(patch, fields, "retention_days", members.retentionDays());
        return new ChatbotPatch(
                name,
                before -> new BotSettings(
                        voice.of(before.voiceId()),
                        model.of(before.model()),
                        instructions.of(before.instructions()),
                        greeting.of(before.greeting()),
                        origins.present(before.allowedOrigins()),
                        identity.present(before.identity()),
                        intents.present(before.intents()),
                        escalation.present(before.escalation()),
                        csat.present(before.csat()),
                        retention.present(before.retentionDays())),
                intents.isMade() ? Optional.of(members.intents()) : Optional.empty());
    }

    /** A member of the patch: there, removed by null, or absent. A removed one has its value of a new chatbot. */
    private record Change<T>(boolean isMade, @Nullable T value) {
        Change(MergePatch patch, Fields fields, String name, @Nullable T value) {
            this(fields.has(name) || patch.removes(name), value);
        }

        @Nullable
        T of(@Nullable T before) {
            return isMade ? value : before;
        }

        T present(T before) {
            return isMade && value != null ? value : before;
        }
    }
}
