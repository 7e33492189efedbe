package com.aresgen.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The request to a model.
 *
 * @param maxTokens length at which the answer is cut; the model's own limit applies as well
 * @param stop up to four sequences: the answer ends before the first of them, so none is ever in it
 * @param options OpenAI's other request fields as they were sent
 * @param extras request fields that OpenAI does not define, for servers of which only the operator knows what they take
 * @param deadlines when the caller stops waiting for the answer
 */
public record Prompt(
        List<Message> messages,
        Optional<Integer> maxTokens,
        List<String> stop,
        Map<ModelOption, JsonNode> options,
        Map<String, JsonNode> extras,
        Deadlines deadlines) {
    public Prompt {
        messages = List.copyOf(messages);
        stop = List.copyOf(stop);
        options = Map.copyOf(options);
        extras = Map.copyOf(extras);
    }

    public Prompt(
            List<Message> messages,
            Optional<Integer> maxTokens,
            List<String> stop,
            Map<ModelOption, JsonNode> options,
            Deadlines deadlines) {
        this(messages, maxTokens, stop, options, Map.of(), deadlines);
    }

    /** The value of an option; a missing node where it is not set. */
    public JsonNode option(ModelOption option) {
        return options.getOrDefault(option, MissingNode.getInstance());
    }

    /** The same prompt with one option set. */
    public Prompt with(ModelOption option, JsonNode value) {
        var more = new HashMap<>(options);
        more.put(option, value);
        return new Prompt(messages, maxTokens, stop, more, extras, deadlines);
    }

    /** The same prompt with one message before all others. */
    public Prompt precededBy(Message first) {
        var longer = Stream.concat(Stream.of(first), messages.stream()).toList();
        return new Prompt(longer, maxTokens, stop, options, extras, deadlines);
    }

    /** The same prompt with more messages at its end, as when an answer is sent back to be corrected. */
    public Prompt followedBy(Message... more) {
        var longer = Stream.concat(messages.stream(), Stream.of(more)).toList();
        return new Prompt(longer, maxTokens, stop, options, extras, deadlines);
    }
}
