package com.aresgen.chat.threads;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.audit.SecurityEvents;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.deletions.DeletionStore.Deletion;
import com.aresgen.store.threads.ThreadHead;
import com.aresgen.store.threads.ThreadStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** DELETE /v1/chat/threads/{id} */
final class DeleteThread implements Endpoint.Bodiless {
    private final ThreadStore threads;
    private final DeletionStore deletions;
    private final SecurityEvents events;
    private final Ids ids;
    private final InstantSource clock;
    private final PurgeQueue queue;

    @Inject
    DeleteThread(
            ThreadStore threads,
            DeletionStore deletions,
            SecurityEvents events,
            Ids ids,
            InstantSource clock,
            PurgeQueue queue) {
        this.threads = threads;
        this.events = events;
        this.deletions = deletions;
        this.ids = ids;
        this.clock = clock;
        this.queue = queue;
    }

    /** The receipt: content is out of reach from now on, and out of the backups by {@code backupsExpireAt}. */
    record Receipt(
            String id,
            boolean deleted,
            Instant deletedAt,
            String deletionId,
            String auditEventId,
            Instant backupsExpireAt) {}

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
        return mayDelete(call.caller(), head.get())
                ? deleted(call, head.get())
                : new Outcome.Refusal(new InsufficientRole(call.caller().role(), Role.ADMIN));
    }

    private static boolean mayDelete(Caller caller, ThreadHead head) {
        return caller.role() == Role.ADMIN || head.createdBy().equals(caller.keyId());
    }

    private Outcome deleted(Call call, ThreadHead head) {
        var now = clock.instant();
        var deletion = new Deletion(
                ids.next("del"),
                head.workspace(),
                head.id(),
                ids.next("evt"),
                call.caller().keyId(),
                now,
                0,
                0,
                Optional.empty(),
                List.of());
        var receipt = new Receipt(head.id(), true, now, deletion.id(), deletion.event(), deletion.backupsExpireAt());
        return Answer.ok(receipt)
                .writing(
                        threads.tombstone(head, deletion.id(), now),
                        deletions.insert(deletion),
                        events.entry(call, new SecurityEvents.Event(deletion.event(), "thread.deleted", head.id())),
                        queue.wakeUp(deletion.id()));
    }
}
