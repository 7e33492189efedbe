package com.aresgen.models;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a model is asked.
 *
 * @param maxTokens where the answer is cut at the latest; the model's own limit holds as well
 * @param stop up to four sequences: the answer ends before the first of them, so none is ever in it
 * @param options OpenAI's other request fields as they were sent, {@code tools} or {@code temperature}, by name
 * @param deadline when nobody waits for the answer any more
 */
public record Prompt(
        List<Message> messages,
        Optional<Integer> maxTokens,
        List<String> stop,
        Map<String, JsonNode> options,
        Instant deadline) {
    public Prompt {
        messages = List.copyOf(messages);
        stop = List.copyOf(stop);
        options = Map.copyOf(options);
    }

    /** The same question with more said after it, as when an answer is sent back to be mended. */
    public Prompt followedBy(Message... more) {
        var longer = Stream.concat(messages.stream(), Stream.of(more)).toList();
        return new Prompt(longer, maxTokens, stop, options, deadline);
    }
}
