package com.aresgen.chatbots.secrets;

import com.aresgen.chatbots.settings.PathChatbot;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.Grace;
import com.aresgen.http.problem.RotationInProgress;
import com.aresgen.http.values.Role;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** POST /v1/chatbots/{id}/identity-secret/rotate: a new secret for visitors' tokens, and a grace for the old one. */
final class RotateIdentitySecret implements Endpoint<Duration> {
    private final PathChatbot path;
    private final ChatbotStore chatbots;
    private final InstantSource clock;

    @Inject
    RotateIdentitySecret(PathChatbot path, ChatbotStore chatbots, InstantSource clock) {
        this.path = path;
        this.chatbots = chatbots;
        this.clock = clock;
    }

    /** The body of the answer. */
    record Rotated(String id, String secret, Instant previousSecretExpiresAt) {}

    @Override
    public Route route() {
        return Route.post("/v1/chatbots/{id}/identity-secret/rotate")
                .needs(Role.ADMIN)
                .quoting();
    }

    @Override
    public Duration read(Fields fields) {
        return Grace.read(fields);
    }

    @Override
    public Outcome handle(Call call, Duration grace) {
        return path.find(call, bot -> {
            var now = clock.instant();
            var until = bot.identity().previousUntil();
            return !grace.isZero() && bot.identity().previous().isPresent() && until.isAfter(now)
                    ? new Outcome.Refusal(new RotationInProgress(until))
                    : rotated(call, bot, grace, now);
        });
    }

    private Answer rotated(Call call, StoredChatbot bot, Duration grace, Instant now) {
        var secret = IdentitySecret.create();
        var after = bot.with(IdentitySecret.rotated(bot.identity(), secret, grace, now));
        return Answer.created("/v1/chatbots/" + bot.id(), new Rotated(bot.id(), secret, now.plus(grace)))
                .showingSecret()
                .quoting(bot.id())
                .writing(chatbots.update(call, bot, after, Optional.empty()));
    }
}
