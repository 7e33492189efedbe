package com.aresgen.chat.complete;

import com.aresgen.http.Call;
import com.aresgen.http.ScopeGuard;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.store.locks.HeadLock;
import com.aresgen.store.threads.ThreadHead;
import com.aresgen.store.threads.ThreadLocked;
import com.aresgen.store.threads.ThreadStore;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the place of a turn, and reads the history of its thread for the model. */
final class Histories {
    private static final int TURNS_AT_ONCE = 500;

    /** Upper bound of characters in a token: more than contextTokens x 16 characters cannot fit, so reading stops. */
    private static final long CHARACTERS_A_TOKEN = 16;

    /**
     * The most that a function reads, whatever the model: each takes about five bytes of its heap (infra/decisions/0155).
     * 32 MB is also the largest request of Anthropic's API.
     */
    private static final long MOST_CHARACTERS = 32_000_000;

    private final ThreadStore threads;
    private final Ids ids;

    @Inject
    Histories(ThreadStore threads, Ids ids) {
        this.threads = threads;
        this.ids = ids;
    }

    /** Where the turn goes, or why it cannot go there. */
    sealed interface Found {
        record At(TurnPlace place) implements Found {}

        record Refused(Failure failure) implements Found {}
    }

    Found placeOf(Call call, ChatRequest request, Model model) {
        var thread = request.references().thread();
        if (thread.isEmpty()) {
            return new Found.At(request.store() ? TurnPlace.at(ids.next("thr")) : TurnPlace.nowhere(List.of()));
        }
        return request.store() ? locked(call, thread.get(), model) : read(call, thread.get(), model);
    }

    private Found locked(Call call, String thread, Model model) {
        return switch (threads.lock(call, thread)) {
            case HeadLock.Taking.Missing<ThreadHead> _ ->
                new Found.Refused(new NotFound(Problem.THREAD_NOT_FOUND, thread).at("/thread_id"));
            case HeadLock.Taking.Busy<ThreadHead> _ -> new Found.Refused(new ThreadLocked(thread));
            case HeadLock.Taking.Held<ThreadHead>(var lock) -> behind(lock, thread, model);
        };
    }

    /** Releases the lock also when reading the thread throws: else it would be renewed until the call's deadline. */
    private Found behind(HeadLock<ThreadHead> lock, String thread, Model model) {
        try (var guard = new ScopeGuard(lock::release)) {
            var history = new ArrayList<ChatMessage>();
            var fault = fault(thread, model, history);
            if (fault.isPresent()) {
                return new Found.Refused(fault.get());
            }
            guard.dismiss();
            return new Found.At(TurnPlace.endOf(lock, history));
        }
    }

    /** This call adds nothing to the thread, so it takes no lock. */
    private Found read(Call call, String thread, Model model) {
        if (threads.find(thread, call.caller().workspace()).isEmpty()) {
            return new Found.Refused(new NotFound(Problem.THREAD_NOT_FOUND, thread).at("/thread_id"));
        }
        var history = new ArrayList<ChatMessage>();
        return fault(thread, model, history)
                .<Found>map(Found.Refused::new)
                .orElseGet(() -> new Found.At(TurnPlace.nowhere(history)));
    }

    /** Reads the thread into {@code history}; a failure if this model cannot continue it. */
    private Optional<Failure> fault(String thread, Model model, List<ChatMessage> history) {
        var most = Math.min(MOST_CHARACTERS, model.contextTokens() * CHARACTERS_A_TOKEN);
        var characters = 0L;
        var turns = threads.turns(thread, TURNS_AT_ONCE);
        while (turns.hasNext()) {
            var turn = turns.next();
            var last = turn.messages().size() - 1;
            for (int i = 0; i <= last; i++) {
                var body = turn.messages().get(i).body();
                // The last message of a turn is its model's.
                ChatMessage.stored(body, i == last ? Optional.of(turn.model()) : Optional.empty())
                        .ifPresent(history::add);
                characters += body.toString().length();
            }
            if (characters > most) {
                return Optional.of(new ContextLengthExceeded(model.contextTokens(), Optional.empty()));
            }
        }
        return Capabilities.unreadable(history, model);
    }
}
