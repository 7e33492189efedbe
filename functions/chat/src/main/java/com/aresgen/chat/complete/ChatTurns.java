package com.aresgen.chat.complete;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.asking.MeteredAnswer;
import com.aresgen.models.catalogue.Model;
import com.aresgen.store.threads.ThreadStore;
import com.aresgen.store.threads.Turn;
import com.aresgen.store.threads.Turn.End;
import com.aresgen.store.threads.Turn.Message;
import com.aresgen.store.threads.Turn.Use;
import com.aresgen.voice.VoiceReport;
import com.aresgen.voice.VoiceSession;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins turns, meters them, and makes the writes that store them. */
final class ChatTurns {
    private static final int TITLE_LENGTH = 80;

    private final ThreadStore threads;
    private final Ids ids;
    private final InstantSource clock;

    /** What a turn produced, whole or in part. */
    private record Result(AnswerPart piece, TokenUsage usage, End end, Optional<VoiceReport> voice) {}

    @Inject
    ChatTurns(ThreadStore threads, Ids ids, InstantSource clock) {
        this.threads = threads;
        this.ids = ids;
        this.clock = clock;
    }

    ChatTurn begin(Call call, ChatRequest request, Optional<VoiceSession> voice, Model model, TurnPlace place) {
        var messageIds = place.lock()
                .map(lock -> Ids.after(lock.head().lastMessage(), clock))
                .orElse(ids);
        return new ChatTurn(
                request.messages().stream().map(_ -> messageIds.next("msg")).toList(),
                messageIds.next("msg"),
                place,
                request,
                voice,
                model,
                clock.instant(),
                call.requestId(),
                call.caller().workspace(),
                call.caller().actor().id());
    }

    List<Write> completed(Call call, ChatTurn turn, Completion.Answered answer, Optional<VoiceReport> voice) {
        var end = End.completed(answer.finish().wire());
        return writes(call, turn, new Result(answer.piece(), answer.usage(), end, voice));
    }

    /** The part of the answer that had arrived when the caller left. */
    List<Write> cancelled(Call call, ChatTurn turn, MeteredAnswer.Part part, Optional<VoiceReport> voice) {
        return writes(call, turn, new Result(part.piece(), part.usage(), End.CANCELLED, voice));
    }

    private List<Write> writes(Call call, ChatTurn turn, Result result) {
        var stored = stored(turn, result);
        var lock = turn.place().lock();
        if (lock.isPresent()) {
            return threads.append(call, lock.get(), stored, turn.request().metadata());
        }
        return turn.thread()
                .map(id -> threads.insert(call, start(id, turn), stored))
                .orElse(List.of());
    }

    private static ThreadStore.Start start(String id, ChatTurn turn) {
        return new ThreadStore.Start(
                id,
                turn.workspace(),
                turn.createdBy(),
                title(turn),
                turn.request().metadata(),
                turn.begunAt());
    }

    private Turn stored(ChatTurn turn, Result result) {
        Instant now = clock.instant();
        var messages = new ArrayList<Message>();
        var sent = turn.request().messages();
        for (int i = 0; i < sent.size(); i++) {
            messages.add(new Message(turn.sentIds().get(i), sent.get(i).body(), turn.begunAt()));
        }
        messages.add(new Message(turn.messageId(), Json.MAPPER.valueToTree(AssistantMessage.of(result.piece())), now));
        var usage = result.usage();
        return new Turn(
                turn.requestId(),
                turn.model().id(),
                result.voice().map(Json.MAPPER::valueToTree),
                result.end(),
                Duration.between(turn.begunAt(), now).toMillis(),
                new Use(usage.promptTokens(), usage.completionTokens(), turn.cost(usage)),
                messages);
    }

    private static String title(ChatTurn turn) {
        var words = firstWords(turn.request());
        return turn.voice().map(voice -> voice.cleaned(words)).orElse(words);
    }

    /** The first words that a user wrote, on one line. */
    private static String firstWords(ChatRequest request) {
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
