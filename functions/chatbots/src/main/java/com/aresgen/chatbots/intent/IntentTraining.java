package com.aresgen.chatbots.intent;

import com.aresgen.http.problem.Failure;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.Embedder.Embedding;
import java.util.List;

/** Trains intents when a bot is created, when they change, and when its embedding model does. */
public final class IntentTraining {
    private IntentTraining() {}

    /** How training ends. */
    public sealed interface Result {
        /**
         * The intents can be stored.
         *
         * @param tokens of all examples, as the model counts them
         */
        record Trained(TrainedIntents intents, long tokens) implements Result {}

        record Failed(Failure failure) implements Result {}
    }

    /** One vector for each example; without intents the embedder is not asked. The intents have no {@linkplain IntentLimits faults}. */
    public static Result train(List<Intent> intents, Embedder embedder) {
        var texts =
                intents.stream().flatMap(intent -> intent.examples().stream()).toList();
        if (texts.isEmpty()) {
            return new Result.Trained(TrainedIntents.of(embedder.model(), List.of(), List.of()), 0);
        }
        return switch (embedder.embed(texts)) {
            case Embedding.Embedded(var vectors, var tokens) ->
                new Result.Trained(TrainedIntents.of(embedder.model(), intents, vectors), tokens);
            case Embedding.Failed(var failure) -> new Result.Failed(failure);
        };
    }
}
