package com.aresgen.chat.threads;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Role;
import com.aresgen.store.threads.ThreadHead;
import com.aresgen.store.threads.ThreadStore;
import jakarta.inject.Inject;

/** GET /v1/chat/threads */
final class ListThreads implements Endpoint.Bodiless {
    private final ThreadStore threads;
    private final Paging paging;

    @Inject
    ListThreads(ThreadStore threads, Paging paging) {
        this.threads = threads;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/chat/threads").needs(Role.VIEWER).withParameters("limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        return paging.list(
                call,
                page -> Paging.Slice.of(
                        threads.list(call.caller().workspace(), page),
                        page.limit(),
                        ListThreads::place,
                        ThreadView::of));
    }

    private static Cursors.Position place(ThreadHead head) {
        return new Cursors.Position(head.createdAt(), head.id());
    }
}
