package com.aresgen.models;

import java.util.List;

/**
 * What a model is asked.
 *
 * @param maxOutputTokens where the answer is cut at the latest; the model's own limit holds as well
 * @param stop up to four sequences: the answer ends before the first of them, so none is ever in it
 */
public record Prompt(List<Message> messages, int maxOutputTokens, List<String> stop) {
    public Prompt {
        messages = List.copyOf(messages);
        stop = List.copyOf(stop);
    }
}
