package com.aresgen.chatbots.reply.local;

import com.aresgen.chatbots.reply.ground.Statement;
import com.aresgen.chatbots.reply.markdown.Addresses;
import com.aresgen.chatbots.reply.markdown.SafeMarkdown;
import com.aresgen.chatbots.reply.task.Evidence;
import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.chatbots.reply.task.GroundedSentence;
import com.aresgen.chatbots.reply.task.ReplyFinish;
import com.aresgen.chatbots.reply.task.ReplyTask;
import com.aresgen.chatbots.reply.task.SourceQuote;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.asking.Spending;
import com.aresgen.text.Language;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers with the evidence as it is, each sentence with its citation; without evidence, with the fallback. An order to a
 * model is no evidence. It follows no instructions, so none in a source or a message can change it.
 */
public final class ExtractiveReply {
    private final ReplyTask task;
    private int hits;

    public ExtractiveReply(ReplyTask task) {
        this.task = task;
    }

    public GroundedReply reply() {
        var sentences = new ArrayList<GroundedSentence>();
        var finish = ReplyFinish.STOP;
        for (var evidence : task.evidence()) {
            var quote = quote(evidence);
            var voiced = voiced(quote.quote());
            if (voiced.isEmpty()) {
                finish = ReplyFinish.CONTENT_FILTER;
                break;
            }
            shown(evidence, voiced.get()).ifPresent(text -> sentences.add(new GroundedSentence(text, List.of(quote))));
        }
        return replied(sentences, finish);
    }

    private SourceQuote quote(Evidence evidence) {
        return SourceQuote.of(task.chunks().get(evidence.chunk()), evidence.start(), evidence.end());
    }

    /** Empty if the voice ends the answer before this sentence. */
    private Optional<String> voiced(String sentence) {
        if (task.voice().isEmpty()) {
            return Optional.of(sentence);
        }
        var voiced = task.voice().get().voiced(sentence);
        hits += voiced.hits();
        return voiced.endsAnswer() ? Optional.empty() : Optional.of(voiced.text());
    }

    private Optional<String> shown(Evidence evidence, String sentence) {
        var addresses = Addresses.ofSource(task.chunks().get(evidence.chunk()).text());
        var text = SafeMarkdown.of(sentence.strip().replaceAll("\\s+", " "), addresses);
        return text.isBlank() || !isStatement(evidence) || !addresses.containsAll(Addresses.in(text))
                ? Optional.empty()
                : Optional.of(text);
    }

    private boolean isStatement(Evidence evidence) {
        var text = task.chunks().get(evidence.chunk()).text();
        var from = text.offsetByCodePoints(0, evidence.start());
        var to = text.offsetByCodePoints(from, evidence.end() - evidence.start());
        return Statement.of(text, Language.UNKNOWN, from, to).isPresent();
    }

    private GroundedReply replied(List<GroundedSentence> sentences, ReplyFinish finish) {
        var text = GroundedSentence.joined(sentences).orElse(task.bot().fallback());
        var cost = new Spending(task.meter(), task.maxCostUsd(), 0);
        var model = task.models().getFirst();
        cost.used(model, new TokenUsage(Words.countTokens(task.question()), Words.countTokens(text)));
        return new GroundedReply(
                text,
                sentences,
                !sentences.isEmpty(),
                finish,
                model,
                cost.usage(),
                cost.nanos(),
                sentences.isEmpty() ? Optional.empty() : task.voice().map(voice -> voice.report(text, hits)),
                List.of());
    }
}
