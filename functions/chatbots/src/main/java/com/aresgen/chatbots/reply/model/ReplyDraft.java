package com.aresgen.chatbots.reply.model;

import com.aresgen.chatbots.reply.ground.Checked;
import com.aresgen.chatbots.reply.ground.ProposedSentence;
import com.aresgen.chatbots.reply.ground.SentenceCheck;
import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.chatbots.reply.task.GroundedSentence;
import com.aresgen.chatbots.reply.task.ReplyFinish;
import com.aresgen.chatbots.reply.task.ReplyTask;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.asking.Spending;
import com.aresgen.models.catalogue.Model;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer while its sentences arrive and are checked. It ends before the first one that is refused; its rest is then
 * asked for once more, and what was verified stays. Whole and streamed answers are read by it alike, so that they are the
 * same. For one thread.
 */
final class ReplyDraft {
    private final ReplyTask task;
    private final SentenceCheck check;
    private final Spending cost;
    private final List<GroundedSentence> verified = new ArrayList<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private SentenceReader reader = new SentenceReader();
    private Optional<String> fault = Optional.empty();
    private ReplyFinish finish = ReplyFinish.STOP;
    private Model model;
    private boolean isFinal;
    private int hits;

    ReplyDraft(ReplyTask task, SentenceCheck check) {
        this.task = task;
        this.check = check;
        this.cost = new Spending(task.meter(), task.maxCostUsd(), 0);
        this.model = task.models().getFirst();
    }

    Spending cost() {
        return cost;
    }

    /** Reads a part of an answer, and returns what it adds to the text. */
    List<String> read(String part) {
        var pieces = new ArrayList<String>();
        for (var sentence : reader.next(part)) {
            if (!isStopped()) {
                add(sentence).ifPresent(pieces::add);
            }
        }
        return pieces;
    }

    /** Whether more of this answer would not be read. */
    boolean isStopped() {
        return fault.isPresent() || finish != ReplyFinish.STOP;
    }

    /** An answer of this model begins. */
    void begin(Model answering) {
        model = answering;
        reader = new SentenceReader();
        fault = Optional.empty();
        finish = ReplyFinish.STOP;
    }

    /** The answer has ended. */
    void end(FinishReason reason, boolean refused, List<Warning> notes) {
        warnings.addAll(notes);
        if (isStopped()) {
            return;
        }
        if (refused || reason == FinishReason.CONTENT_FILTER) {
            finish = ReplyFinish.CONTENT_FILTER;
        } else if (reason == FinishReason.LENGTH && !verified.isEmpty()) {
            finish = ReplyFinish.LENGTH;
        } else if (reason == FinishReason.LENGTH) {
            unusable("it is too long and was cut");
        } else if (!reader.isWhole()) {
            unusable("it is not JSON of the form that was asked for");
        }
    }

    /** An answer cannot be used, for half a sentence as the reason. */
    void unusable(String reason) {
        fault = Optional.of("Your answer cannot be used: " + reason + ".");
    }

    /** The same of an answer that its model has repaired already, in vain. */
    void hopeless(String reason) {
        unusable(reason);
        isFinal = true;
    }

    /** What is wrong, and how to answer again; empty for an answer that is good or cannot be repaired. */
    Optional<String> objection() {
        return fault.filter(_ -> !isFinal)
                .map(reason -> reason
                        + (verified.isEmpty()
                                ? " Answer again, as a whole and by the same rules."
                                : " The first " + verified.size()
                                        + " sentences stay as they are. Answer again by the same rules, and"
                                        + " write only the sentences that follow them; there may be none."));
    }

    /** The answer so far, for the model that wrote it. Some models take no empty message. */
    String shown() {
        return reader.text().isBlank() ? "(no text)" : reader.text();
    }

    Model model() {
        return model;
    }

    boolean isEmpty() {
        return verified.isEmpty();
    }

    GroundedReply reply() {
        var text = GroundedSentence.joined(verified);
        return new GroundedReply(
                text.orElse(task.bot().fallback()),
                verified,
                text.isPresent(),
                fault.isPresent() ? ReplyFinish.UNGROUNDED : finish,
                model,
                cost.usage(),
                cost.nanos(),
                text.flatMap(shown -> task.voice().map(voice -> voice.report(shown, hits))),
                List.copyOf(warnings));
    }

    private Optional<String> add(Optional<ProposedSentence> proposed) {
        if (proposed.isEmpty()) {
            unusable("it is not JSON of the form that was asked for");
            return Optional.empty();
        }
        var voiced = voiced(proposed.get());
        if (voiced.isEmpty()) {
            finish = ReplyFinish.CONTENT_FILTER;
            return Optional.empty();
        }
        return switch (check.check(voiced.get())) {
            case Checked.Grounded(var sentence) -> {
                var separator = sentence.separator(verified.isEmpty());
                verified.add(sentence);
                yield Optional.of(separator + sentence.text());
            }
            case Checked.Refused(var reason) -> {
                fault = Optional.of(
                        "Sentence " + (verified.size() + 1) + " of the answer cannot be used: " + reason + ".");
                yield Optional.empty();
            }
        };
    }

    /** The sentence without banned phrases, its quotes as they are; empty if the voice ends the answer before it. */
    private Optional<ProposedSentence> voiced(ProposedSentence proposed) {
        if (task.voice().isEmpty()) {
            return Optional.of(proposed);
        }
        var voiced = task.voice().get().voiced(proposed.text());
        hits += voiced.hits();
        return voiced.endsAnswer()
                ? Optional.empty()
                : Optional.of(new ProposedSentence(voiced.text(), proposed.quotes()));
    }
}
