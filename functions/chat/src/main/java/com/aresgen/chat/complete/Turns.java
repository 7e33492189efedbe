package com.aresgen.chat.complete;

import com.aresgen.http.Call;
import com.aresgen.http.Ids;
import com.aresgen.http.Json;
import com.aresgen.http.Trail;
import com.aresgen.http.Write;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.store.ThreadStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes turns, and the writes that keep them. */
final class Turns {
    private static final int TITLE_LENGTH = 80;

    private final ThreadStore threads;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    Turns(ThreadStore threads, Ids ids, InstantSource clock) {
        this.threads = threads;
        this.ids = ids;
        this.clock = clock;
    }

    Turn create(Call call, ChatRequest request, Model model, Completion.Answered answer, Instant started) {
        var now = clock.instant();
        var usage = answer.usage();
        var cost = model.price().cost(usage);
        call.trail().modelUse(new Trail.ModelUse(model.id(), usage.promptTokens(), usage.completionTokens(), cost));
        return new Turn(
                ids.next("msg"),
                request.store() ? Optional.of(ids.next("thr")) : Optional.empty(),
                request,
                model,
                answer,
                cost,
                now,
                Duration.between(started, now).toMillis(),
                call.requestId(),
                call.caller().workspace(),
                call.caller().keyId());
    }

    List<Write> writes(Turn turn) {
        return turn.thread()
                .map(id -> threads.insert(head(id, turn), stored(turn)))
                .orElse(List.of());
    }

    private static ThreadStore.Head head(String id, Turn turn) {
        var usage = turn.answer().usage();
        return new ThreadStore.Head(
                id,
                turn.workspace(),
                turn.keyId(),
                title(turn.request()),
                turn.model().id(),
                turn.request().metadata(),
                usage.promptTokens(),
                usage.completionTokens(),
                turn.costNanos(),
                turn.createdAt());
    }

    private ThreadStore.Turn stored(Turn turn) {
        var messages = new ArrayList<ThreadStore.Message>();
        for (var message : turn.request().messages()) {
            messages.add(new ThreadStore.Message(ids.next("msg"), message.body(), turn.createdAt()));
        }
        var answer = Json.MAPPER
                .createObjectNode()
                .put("role", "assistant")
                .put("content", turn.answer().piece().content());
        messages.add(new ThreadStore.Message(turn.messageId(), answer, turn.createdAt()));
        return new ThreadStore.Turn(
                turn.requestId(), turn.model().id(), turn.answer().finish().wire(), turn.latencyMs(), messages);
    }

    /** The first words that a user wrote, on one line. */
    private static String title(ChatRequest request) {
        var text = request.messages().stream()
                .filter(message -> message.role().equals("user"))
                .map(message -> message.text().strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
        return text.codePointCount(0, text.length()) <= TITLE_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
    }
}
