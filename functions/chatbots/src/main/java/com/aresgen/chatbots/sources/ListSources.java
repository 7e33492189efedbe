package com.aresgen.chatbots.sources;

import com.aresgen.chatbots.settings.PathKnowledge;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Role;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeStore;
import jakarta.inject.Inject;

/** GET /v1/chatbots/{id}/sources: without their texts, newest first. */
final class ListSources implements Endpoint.Bodiless {
    private final PathKnowledge path;
    private final KnowledgeStore knowledge;
    private final Paging paging;

    @Inject
    ListSources(PathKnowledge path, KnowledgeStore knowledge, Paging paging) {
        this.path = path;
        this.knowledge = knowledge;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/chatbots/{id}/sources").needs(Role.VIEWER).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return path.find(call, (_, base) -> paging.list(call, page -> slice(base, page)));
    }

    private Paging.Slice slice(KnowledgeBase base, Paging.Page page) {
        var manifest = knowledge.manifest(base);
        return Paging.Slice.of(
                knowledge.page(base.id(), page),
                page.limit(),
                source -> new Cursors.Position(source.createdAt(), source.id()),
                source -> SourceView.of(source, manifest));
    }
}
