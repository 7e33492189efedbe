package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.bots.KnowledgeSetup.Setup;
import com.aresgen.chatbots.bots.LearntIntents.Learning;
import com.aresgen.chatbots.secrets.EmbedSnippet;
import com.aresgen.chatbots.secrets.IdentitySecret;
import com.aresgen.chatbots.sources.SourceChecks;
import com.aresgen.chatbots.sources.SourceFields;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.knowledge.embedding.EmbeddingMeter;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.keys.EmbedKeyDetails;
import com.aresgen.store.keys.EmbedKeys;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** POST /v1/chatbots: a chatbot with its embed key, and with a knowledge base of its own or that of another. */
final class CreateChatbot implements Endpoint<NewChatbot> {
    private final SourceFields sourceFields;
    private final SettingsChecks settingsChecks;
    private final SourceChecks sourceChecks;
    private final KnowledgeSetup setup;
    private final LearntIntents intents;
    private final KnowledgeStore knowledge;
    private final ChatbotStore chatbots;
    private final EmbedKeys embedKeys;
    private final EmbedSnippet snippet;
    private final EmbeddingMeter meter;
    private final Region region;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CreateChatbot(
            SourceFields sourceFields,
            SettingsChecks settingsChecks,
            SourceChecks sourceChecks,
            KnowledgeSetup setup,
            LearntIntents intents,
            KnowledgeStore knowledge,
            ChatbotStore chatbots,
            EmbedKeys embedKeys,
            EmbedSnippet snippet,
            EmbeddingMeter meter,
            Region region,
            Ids ids,
            InstantSource clock) {
        this.sourceFields = sourceFields;
        this.settingsChecks = settingsChecks;
        this.sourceChecks = sourceChecks;
        this.setup = setup;
        this.intents = intents;
        this.knowledge = knowledge;
        this.chatbots = chatbots;
        this.embedKeys = embedKeys;
        this.snippet = snippet;
        this.meter = meter;
        this.region = region;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.post("/v1/chatbots").needs(Role.ADMIN).takingContent().quoting();
    }

    @Override
    public NewChatbot read(Fields fields) {
        return NewChatbot.read(fields, sourceFields);
    }

    @Override
    public Outcome handle(Call call, NewChatbot body) {
        return settingsChecks
                .refusal(call, body.settings())
                .or(() -> settingsChecks.refusal(body.settings(), body.sources()))
                .or(() -> sourceChecks.refusal(call, body.sources()))
                .or(() -> missing(call, body))
                .<Outcome>map(Outcome.Refusal::new)
                .orElseGet(() -> new Outcome.Effect(() -> learnt(call, body)));
    }

    private Optional<Failure> missing(Call call, NewChatbot body) {
        return body.knowledgeBase()
                .filter(id -> knowledge.find(id, call.caller().workspace()).isEmpty())
                .map(id -> new NotFound(Problem.KNOWLEDGE_BASE_NOT_FOUND, id).at("/knowledge_base/id"));
    }

    private Outcome learnt(Call call, NewChatbot body) {
        return switch (intents.learn(body.settings().intents())) {
            case Learning.Failed(var failure) -> new Outcome.Refusal(failure);
            case Learning.Learnt(var trained, var tokens) -> {
                meter.used(call, tokens);
                yield body.knowledgeBase().isPresent()
                        ? new Outcome.Decision(() -> sharing(call, body, trained))
                        : withOwn(call, body, trained);
            }
        };
    }

    private Outcome withOwn(Call call, NewChatbot body, Optional<Payload> trained) {
        var id = ids.next("bot");
        return switch (setup.create(call, id, body.sources(), clock.instant())) {
            case Setup.Failed(var failure) -> new Outcome.Refusal(failure);
            case Setup.Ready(var base, var writes, var wakeUps, var tokens) -> {
                meter.used(call, tokens);
                yield created(call, id, body, base, trained).writing(writes).waking(wakeUps);
            }
        };
    }

    private Outcome sharing(Call call, NewChatbot body, Optional<Payload> trained) {
        var id = body.knowledgeBase().orElseThrow();
        var found = knowledge.find(id, call.caller().workspace());
        if (found.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.KNOWLEDGE_BASE_NOT_FOUND, id).at("/knowledge_base/id"));
        }
        var before = found.get();
        if (before.chatbots().size() >= KnowledgeBase.MOST_CHATBOTS) {
            return new Outcome.Refusal(new TooManyChatbots(id));
        }
        var chatbot = ids.next("bot");
        Set<String> sharing = new HashSet<>(before.chatbots());
        sharing.add(chatbot);
        var after = before.sharedBy(sharing, clock.instant());
        return created(call, chatbot, body, after, trained).writing(knowledge.change(before, after, List.of()));
    }

    private Answer created(Call call, String id, NewChatbot body, KnowledgeBase base, Optional<Payload> trained) {
        var now = clock.instant();
        var actor = call.caller().actor().id();
        var key = BearerKey.createEmbedKey(region);
        var secret = IdentitySecret.create();
        var bot = new StoredChatbot(
                id,
                call.caller().workspace(),
                actor,
                1,
                body.name(),
                base.id(),
                key.keyId(),
                body.settings().json(),
                IdentitySecret.first(secret),
                trained.map(_ -> 1L),
                now,
                now);
        var origins = Set.copyOf(body.settings().allowedOrigins());
        return Answer.created("/v1/chatbots/" + id, ChatbotView.of(bot, base, key.text(), snippet.of(id, key), secret))
                .with(ChatbotView.tag(bot).headers())
                .showingSecret()
                .quoting(id)
                .writing(chatbots.insert(call, bot, trained))
                .writing(embedKeys.insert(
                        new EmbedKeyDetails(id, origins, actor),
                        key,
                        call.caller().workspace()));
    }
}
