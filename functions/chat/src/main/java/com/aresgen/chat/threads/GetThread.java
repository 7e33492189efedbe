package com.aresgen.chat.threads;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.MessagePage;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.threads.ThreadHead;
import com.aresgen.store.threads.ThreadStore;
import jakarta.inject.Inject;

/** GET /v1/chat/threads/{id} */
final class GetThread implements Endpoint.Bodiless {
    private final ThreadStore threads;

    @Inject
    GetThread(ThreadStore threads) {
        this.threads = threads;
    }

    @Override
    public Route route() {
        return Route.get("/v1/chat/threads/{id}").needs(Role.VIEWER).withParameters("after", "limit");
    }

    @Override
    public Outcome handle(Call call) {
        return MessagePage.limited(call, most -> {
            var id = call.pathParameter("id");
            return threads.find(id, call.caller().workspace())
                    .map(head -> page(call, head, most))
                    .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.THREAD_NOT_FOUND, id)));
        });
    }

    private Outcome page(Call call, ThreadHead head, int most) {
        var tag = EntityTag.ofVersion(head.version());
        return tag.isKnownTo(call)
                ? tag.notModified()
                : MessagePage.answer(
                        call,
                        most,
                        (after, atOnce) -> threads.turns(head.id(), after, atOnce),
                        MessageView::of,
                        messages -> Answer.ok(ThreadView.of(head, messages)).with(tag.headers()));
    }
}
