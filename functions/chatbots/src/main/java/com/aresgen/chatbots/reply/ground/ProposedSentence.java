package com.aresgen.chatbots.reply.ground;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A sentence as a model proposes it, with the quotes that the model names as its evidence. */
public record ProposedSentence(String text, List<Quote> quotes) {
    public ProposedSentence {
        quotes = List.copyOf(quotes);
    }

    /**
     * A quote that is not verified.
     *
     * @param source number of the chunk, from 1
     */
    public record Quote(int source, String quote) {}

    /** Reads {@code {"quotes":[{"source":1,"quote":"…"}],"text":"…"}}; empty for anything else. */
    public static Optional<ProposedSentence> of(JsonNode json) {
        var quotes =
                json.path("quotes").valueStream().map(ProposedSentence::quote).toList();
        return json.path("text").isString() && quotes.stream().allMatch(Optional::isPresent)
                ? Optional.of(new ProposedSentence(
                        json.path("text").stringValue(),
                        quotes.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static Optional<Quote> quote(JsonNode json) {
        return json.path("source").isIntegralNumber()
                        && json.path("source").canConvertToInt()
                        && json.path("quote").isString()
                ? Optional.of(new Quote(
                        json.path("source").intValue(), json.path("quote").stringValue()))
                : Optional.empty();
    }
}
