package com.aresgen.chat.threads;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.InvalidLimit;
import com.aresgen.http.lists.PageLimit;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.threads.ThreadHead;
import com.aresgen.store.threads.ThreadStore;
import com.aresgen.store.threads.Turn;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.Optional;

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
        var asked = call.query().first("limit");
        var most = asked.isEmpty() ? Optional.of(MessagePage.MOST) : PageLimit.of(call.query());
        if (most.isEmpty()) {
            return new Outcome.Refusal(new InvalidLimit(asked.get()));
        }
        var id = call.pathParameter("id");
        var head = threads.find(id, call.caller().workspace());
        if (head.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.THREAD_NOT_FOUND, id));
        }
        var tag = tag(head.get());
        return tag.isKnownTo(call) ? tag.notModified() : page(call, head.get(), most.get());
    }

    private static EntityTag tag(ThreadHead head) {
        return EntityTag.ofVersion(head.version());
    }

    private Outcome page(Call call, ThreadHead head, int most) {
        var after = call.query().first("after");
        var page = new MessagePage(most, after);
        var turns = after.isEmpty()
                ? Optional.of(threads.turns(head.id(), MessagePage.turnsOf(most)))
                : threads.turnsFrom(head.id(), after.get(), MessagePage.turnsOf(most));
        turns.ifPresent(each -> fill(page, each));
        return page.isPlaced()
                ? answer(call, head, page)
                : new Outcome.Refusal(new NotFound(Problem.MESSAGE_NOT_FOUND, after.orElseThrow()));
    }

    private static void fill(MessagePage page, Iterator<Turn> turns) {
        while (page.hasRoom() && turns.hasNext()) {
            MessageView.of(turns.next()).forEach(page::offer);
        }
    }

    private static Outcome answer(Call call, ThreadHead head, MessagePage page) {
        var answer =
                Answer.ok(ThreadView.of(head, page.messages())).with(tag(head).headers());
        return page.next()
                .map(last -> call.path() + "?after=" + last
                        + call.query().first("limit").map("&limit="::concat).orElse(""))
                .map(link -> answer.with("Link", "<" + link + ">; rel=\"next\""))
                .orElse(answer);
    }
}
