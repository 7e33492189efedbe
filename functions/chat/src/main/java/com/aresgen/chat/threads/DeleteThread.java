package com.aresgen.chat.threads;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.threads.ThreadStore;
import jakarta.inject.Inject;

/** DELETE /v1/chat/threads/{id} */
final class DeleteThread implements Endpoint.Bodiless {
    private final ThreadStore threads;
    private final Deletions deletions;

    @Inject
    DeleteThread(ThreadStore threads, Deletions deletions) {
        this.threads = threads;
        this.deletions = deletions;
    }

    @Override
    public Route route() {
        return Route.delete("/v1/chat/threads/{id}").needs(Role.EDITOR);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        var head = threads.find(id, call.caller().workspace());
        if (head.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.THREAD_NOT_FOUND, id));
        }
        return call.caller().mayDelete(head.get().createdBy())
                ? deletions.begin(call, new Subject(ThreadStore.KIND, id), threads.tombstone(head.get()))
                : new Outcome.Refusal(new InsufficientRole(call.caller().role(), Role.ADMIN));
    }
}
