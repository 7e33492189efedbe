package com.aresgen.chat.complete;

import com.aresgen.http.Call;
import com.aresgen.http.Ids;
import com.aresgen.http.Json;
import com.aresgen.http.Trail;
import com.aresgen.http.Write;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.models.Piece;
import com.aresgen.models.TokenUsage;
import com.aresgen.store.ThreadStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins turns, meters them, and makes the writes that keep them. */
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

    Turn begin(Call call, ChatRequest request, Model model) {
        return new Turn(
                ids.next("msg"),
                request.store() ? Optional.of(ids.next("thr")) : Optional.empty(),
                request,
                model,
                clock.instant(),
                call.requestId(),
                call.caller().workspace(),
                call.caller().keyId());
    }

    /** What a model produced is paid for, whatever becomes of it. */
    static void meter(Call call, Turn turn, TokenUsage usage) {
        call.trail()
                .modelUse(new Trail.ModelUse(
                        turn.model().id(), usage.promptTokens(), usage.completionTokens(), turn.cost(usage)));
    }

    List<Write> completed(Turn turn, Completion.Answered answer) {
        return writes(
                turn,
                answer.piece(),
                answer.usage(),
                ThreadStore.completed(answer.finish().wire()));
    }

    /** What there was when the caller left. */
    List<Write> cancelled(Turn turn, Piece piece, TokenUsage usage) {
        return writes(turn, piece, usage, ThreadStore.CANCELLED);
    }

    private List<Write> writes(Turn turn, Piece piece, TokenUsage usage, ThreadStore.End end) {
        return turn.thread()
                .map(id -> threads.insert(head(id, turn, usage), stored(turn, piece, end)))
                .orElse(List.of());
    }

    private static ThreadStore.Head head(String id, Turn turn, TokenUsage usage) {
        return new ThreadStore.Head(
                id,
                turn.workspace(),
                turn.keyId(),
                title(turn.request()),
                turn.model().id(),
                turn.request().metadata(),
                usage.promptTokens(),
                usage.completionTokens(),
                turn.cost(usage),
                turn.begunAt());
    }

    private ThreadStore.Turn stored(Turn turn, Piece piece, ThreadStore.End end) {
        Instant now = clock.instant();
        var messages = new ArrayList<ThreadStore.Message>();
        for (var message : turn.request().messages()) {
            messages.add(new ThreadStore.Message(ids.next("msg"), message.body(), turn.begunAt()));
        }
        var answer = Json.MAPPER.valueToTree(AssistantMessage.of(piece));
        messages.add(new ThreadStore.Message(turn.messageId(), answer, now));
        return new ThreadStore.Turn(
                turn.requestId(),
                turn.model().id(),
                end,
                Duration.between(turn.begunAt(), now).toMillis(),
                messages);
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
