package com.aresgen.chatbots.secrets;

import com.aresgen.chatbots.settings.PathChatbot;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.Grace;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** POST /v1/chatbots/{id}/embed-key/rotate: a new embed key; pages with the old one work until its grace ends. */
final class RotateEmbedKey implements Endpoint<Duration> {
    private final PathChatbot path;
    private final WorkspaceKeys keys;
    private final ChatbotStore chatbots;
    private final EmbedSnippet snippet;
    private final Region region;
    private final InstantSource clock;

    @Inject
    RotateEmbedKey(
            PathChatbot path,
            WorkspaceKeys keys,
            ChatbotStore chatbots,
            EmbedSnippet snippet,
            Region region,
            InstantSource clock) {
        this.path = path;
        this.keys = keys;
        this.chatbots = chatbots;
        this.snippet = snippet;
        this.region = region;
        this.clock = clock;
    }

    /** The body of the answer. */
    record Rotated(String id, String embedKey, String embedSnippet, Instant previousKeyExpiresAt) {}

    @Override
    public Route route() {
        return Route.post("/v1/chatbots/{id}/embed-key/rotate")
                .needs(Role.ADMIN)
                .quoting();
    }

    @Override
    public Duration read(Fields fields) {
        return Grace.read(fields);
    }

    @Override
    public Outcome handle(Call call, Duration grace) {
        return path.find(call, bot -> rotated(call, bot, grace));
    }

    private Answer rotated(Call call, StoredChatbot bot, Duration grace) {
        var now = clock.instant();
        var renewed = new BearerKey(
                region, bot.embedKey(), BearerKey.createEmbedKey(region).secret());
        return Answer.created(
                        "/v1/chatbots/" + bot.id(),
                        new Rotated(bot.embedKey(), renewed.text(), snippet.of(bot.id(), renewed), now.plus(grace)))
                .showingSecret()
                .quoting(bot.id())
                .writing(chatbots.check(bot), keys.rotate(bot.workspace(), renewed, grace, now))
                .writing(chatbots.quotedBy(call, bot.id()));
    }
}
