package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.intent.Intent;
import com.aresgen.chatbots.intent.IntentBytes;
import com.aresgen.chatbots.intent.IntentTraining;
import com.aresgen.chatbots.intent.IntentTraining.Result;
import com.aresgen.http.Payload;
import com.aresgen.http.problem.Failure;
import com.aresgen.knowledge.embedding.Embedder;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Learns the intents of a chatbot from their examples. */
final class LearntIntents {
    private final Embedder embedder;

    @Inject
    LearntIntents(Embedder embedder) {
        this.embedder = embedder;
    }

    /** How learning ends. */
    sealed interface Learning {
        /**
         * The intents as they are stored.
         *
         * @param intents empty: there are none
         */
        record Learnt(Optional<Payload> intents, long tokens) implements Learning {}

        record Failed(Failure failure) implements Learning {}
    }

    Learning learn(List<Intent> intents) {
        if (intents.isEmpty()) {
            return new Learning.Learnt(Optional.empty(), 0);
        }
        return switch (IntentTraining.train(intents, embedder)) {
            case Result.Failed(var failure) -> new Learning.Failed(failure);
            case Result.Trained(var trained, var tokens) ->
                new Learning.Learnt(
                        Optional.of(new Payload("application/octet-stream", IntentBytes.of(trained))), tokens);
        };
    }
}
