package com.aresgen.chatbots.reply.model;

import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.http.streams.RunningText;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.asking.MeteredAnswer;
import com.aresgen.models.failure.OutputSchemaMismatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer whose sentences are shown as soon as each is verified. Its repair, if one is due, is read as a whole. */
final class StreamedReply implements RunningText<GroundedReply> {
    private final ReplyDraft draft;
    private final MeteredAnswer answer;
    private final Supplier<GeneratedReplies.Round> repair;
    private final Deque<String> pieces = new ArrayDeque<>();
    private boolean refused;
    private @Nullable Step<GroundedReply> end;

    StreamedReply(ReplyDraft draft, MeteredAnswer answer, Supplier<GeneratedReplies.Round> repair) {
        this.draft = draft;
        this.answer = answer;
        this.repair = repair;
    }

    @Override
    public Step<GroundedReply> next() {
        while (pieces.isEmpty() && end == null) {
            advance();
        }
        return pieces.isEmpty() && end != null ? end : new Step.Text<>(pieces.removeFirst());
    }

    private void advance() {
        if (draft.isStopped()) {
            answer.abandon();
            finish();
            return;
        }
        switch (answer.next()) {
            case Event.Part(var part) -> read(part);
            case Event.Ended ended -> {
                draft.end(ended.finish(), refused, ended.warnings());
                finish();
            }
            case Event.Broken(OutputSchemaMismatch _) -> {
                draft.unusable("it is not JSON of the form that was asked for");
                finish();
            }
            case Event.Broken(var failure) -> end = new Step.Broken<>(failure);
        }
    }

    private void read(AnswerPart part) {
        refused |= part.refusal() != null;
        if (part.content() != null) {
            pieces.addAll(draft.read(part.content()));
        }
    }

    private void finish() {
        var round = repair.get();
        pieces.addAll(round.pieces());
        end = round.failure().<Step<GroundedReply>>map(Step.Broken::new).orElseGet(this::finished);
    }

    private Step<GroundedReply> finished() {
        var reply = draft.reply();
        if (!reply.answered()) {
            pieces.add(reply.text());
        }
        return new Step.Finished<>(reply);
    }

    @Override
    public void abandon() {
        answer.abandon();
    }

    @Override
    public void close() {
        answer.close();
    }
}
