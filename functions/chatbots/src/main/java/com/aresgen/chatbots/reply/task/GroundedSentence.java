package com.aresgen.chatbots.reply.task;

import java.util.List;
import java.util.Optional;

/** A sentence of an answer, and the passages it stands on: at least one. */
public record GroundedSentence(String text, List<SourceQuote> quotes) {
    public GroundedSentence {
        quotes = List.copyOf(quotes);
    }

    /** White space between the sentences so far and this one: an item of a list begins a line. */
    public String separator(boolean isFirst) {
        if (isFirst) {
            return "";
        }
        return text.matches("(?s)(?:[-*+]|\\d{1,3}[.)]) .*") ? "\n" : " ";
    }

    /** The text of an answer; empty without sentences. */
    public static Optional<String> joined(List<GroundedSentence> sentences) {
        var text = new StringBuilder();
        sentences.forEach(
                sentence -> text.append(sentence.separator(text.isEmpty())).append(sentence.text()));
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }
}
