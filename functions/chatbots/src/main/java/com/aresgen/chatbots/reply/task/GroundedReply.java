package com.aresgen.chatbots.reply.task;

import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.catalogue.Model;
import com.aresgen.voice.VoiceReport;
import java.util.List;
import java.util.Optional;

/**
 * What a bot answers.
 *
 * @param text light Markdown without images and HTML; its links are in the sources that it cites
 * @param sentences of the text; none for the fallback
 * @param answered whether the text stands on sources; else it is the fallback
 * @param model that answered last
 * @param usage of all requests
 * @param nanos cost of all requests, in billionths of a dollar
 * @param voice how near the text came; empty for the fallback and without a voice
 */
public record GroundedReply(
        String text,
        List<GroundedSentence> sentences,
        boolean answered,
        ReplyFinish finish,
        Model model,
        TokenUsage usage,
        long nanos,
        Optional<VoiceReport> voice,
        List<Warning> warnings) {
    public GroundedReply {
        sentences = List.copyOf(sentences);
        warnings = List.copyOf(warnings);
    }

    /** The passages that the text stands on, each once, in the order of their first use. */
    public List<SourceQuote> citations() {
        return sentences.stream()
                .flatMap(sentence -> sentence.quotes().stream())
                .distinct()
                .toList();
    }
}
