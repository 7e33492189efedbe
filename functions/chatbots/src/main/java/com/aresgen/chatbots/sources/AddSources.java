package com.aresgen.chatbots.sources;

import com.aresgen.chatbots.settings.PathKnowledge;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Role;
import com.aresgen.store.chatbots.ChatbotStore;
import com.aresgen.store.chatbots.StoredChatbot;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** POST /v1/chatbots/{id}/sources: adds sources, or replaces those with the same external id; a worker indexes them. */
final class AddSources implements Endpoint<List<NewSource>> {
    private final PathKnowledge path;
    private final SourceFields fields;
    private final SourceChecks checks;
    private final SourceUploads uploads;
    private final KnowledgeStore knowledge;
    private final ChatbotStore chatbots;
    private final IndexingWork work;
    private final InstantSource clock;

    @Inject
    AddSources(
            PathKnowledge path,
            SourceFields fields,
            SourceChecks checks,
            SourceUploads uploads,
            KnowledgeStore knowledge,
            ChatbotStore chatbots,
            IndexingWork work,
            InstantSource clock) {
        this.path = path;
        this.fields = fields;
        this.checks = checks;
        this.uploads = uploads;
        this.knowledge = knowledge;
        this.chatbots = chatbots;
        this.work = work;
        this.clock = clock;
    }

    /** The body of the answer. */
    record Accepted(String knowledgeBaseId, String status, List<SourceView> sources) {}

    @Override
    public Route route() {
        return Route.post("/v1/chatbots/{id}/sources")
                .needs(Role.ADMIN)
                .takingContent()
                .quoting();
    }

    @Override
    public List<NewSource> read(Fields body) {
        return fields.read(body);
    }

    @Override
    public Outcome handle(Call call, List<NewSource> sources) {
        return path.find(
                call,
                (bot, base) -> checks.refusal(call, sources)
                        .<Outcome>map(Outcome.Refusal::new)
                        .orElseGet(() -> added(call, bot, base, sources)));
    }

    private Outcome added(Call call, StoredChatbot bot, KnowledgeBase base, List<NewSource> sources) {
        var existing = knowledge.sources(base.id());
        var now = clock.instant();
        var added = uploads.of(base.id(), sources, existing, now);
        var count = existing.size()
                + (int) added.stream()
                        .filter(upload -> existing.stream()
                                .noneMatch(other ->
                                        other.id().equals(upload.source().id())))
                        .count();
        if (count > KnowledgeBase.MOST_SOURCES) {
            return new Outcome.Refusal(new InvalidBody(List.of(new Violation(
                    "/sources",
                    "too_many",
                    "would make more than the " + KnowledgeBase.MOST_SOURCES
                            + " sources that a knowledge base may have"))));
        }
        var views = added.stream()
                .map(upload -> SourceView.of(upload.source(), Optional.empty()))
                .toList();
        return new Answer(
                        202,
                        Payload.json(new Accepted(base.id(), "indexing", views)),
                        Headers.NONE.with("Location", "/v1/chatbots/" + bot.id() + "/sources"))
                .writing(knowledge.change(base, work.due(base, count, now), added))
                .writing(chatbots.quotedBy(call, bot.id()))
                .writing(added.stream()
                        .flatMap(upload ->
                                knowledge.quotedBy(call, upload.source().id()).stream())
                        .toList())
                .quoting(bot.id())
                .waking(work.wakeUp(base.id()));
    }
}
