package com.aresgen.documents.commands.model;

import com.aresgen.models.Message;
import com.aresgen.models.asking.OutputSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request to a model, and how its answer is read.
 *
 * @param maxTokens at which the answer is cut
 * @param schema of an answer in JSON
 * @param voiced whether the answer is written in the voice of the task
 * @param reader reads and checks the content of an answer
 */
public record Question<T>(
        List<Message> messages,
        int maxTokens,
        Optional<OutputSchema> schema,
        boolean voiced,
        Function<String, Reading<T>> reader) {
    public Question {
        messages = List.copyOf(messages);
    }
}
