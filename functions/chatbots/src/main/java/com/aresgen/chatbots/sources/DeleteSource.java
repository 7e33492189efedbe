package com.aresgen.chatbots.sources;

import com.aresgen.chatbots.settings.PathKnowledge;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeBase.Counts;
import com.aresgen.store.knowledge.KnowledgeStore;
import com.aresgen.store.knowledge.StoredSource;
import com.aresgen.store.knowledge.StoredSource.Progress;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** DELETE /v1/chatbots/{id}/sources/{source_id}: no answer uses the source from now on; a worker removes the rest. */
final class DeleteSource implements Endpoint.Bodiless {
    private final PathKnowledge path;
    private final KnowledgeStore knowledge;
    private final Deletions deletions;
    private final InstantSource clock;

    @Inject
    DeleteSource(PathKnowledge path, KnowledgeStore knowledge, Deletions deletions, InstantSource clock) {
        this.path = path;
        this.knowledge = knowledge;
        this.deletions = deletions;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.delete("/v1/chatbots/{id}/sources/{source_id}").needs(Role.ADMIN);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("source_id");
        return path.find(
                call,
                (_, base) -> knowledge
                        .source(base.id(), id)
                        .map(source -> deleted(call, base, source))
                        .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.SOURCE_NOT_FOUND, id))));
    }

    private Outcome deleted(Call call, KnowledgeBase base, StoredSource source) {
        var manifest = knowledge.manifest(base);
        var answer = deletions.begin(call, new Subject(KnowledgeStore.SOURCE, source.id()), knowledge.remove(source));
        return manifest.map(before -> before.without(source.id()))
                .map(after -> answer.writing(
                        knowledge.replaceManifest(base, changed(base, source, after.version(), after.chunks()), after)))
                .orElseGet(() -> answer.writing(knowledge.change(
                        base,
                        changed(base, source, base.version(), base.counts().chunks()),
                        List.of())));
    }

    private KnowledgeBase changed(KnowledgeBase base, StoredSource source, long version, int chunks) {
        var failed = base.counts().failed() - (source.progress() instanceof Progress.Failed ? 1 : 0);
        var counts = new Counts(base.counts().sources() - 1, chunks, Math.max(0, failed));
        return base.changed(version, counts, base.work(), clock.instant());
    }
}
