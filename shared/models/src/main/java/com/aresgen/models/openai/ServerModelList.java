package com.aresgen.models.openai;

import com.aresgen.models.Countdown;
import com.aresgen.models.openai.chunk.ServerJson;
import com.aresgen.models.openai.exchange.HttpSender;
import com.aresgen.models.openai.exchange.OpenAiExchange;
import com.aresgen.models.openai.exchange.OpenAiLimits;
import com.aresgen.models.openai.exchange.Signal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The models that a server lists of its own, by OpenAI's {@code GET /models}. A server that lists none, or fails, or is
 * slow, has an empty list: that it cannot be listed says nothing about its answers.
 */
record ServerModelList(URI address, Optional<String> key, OpenAiLimits limits) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST = 1000;

    /** The names by which the server knows its models, in its order. */
    List<String> names() {
        var sender = HttpSender.getting(address, key, limits, Countdown.of(PATIENCE));
        try (var exchange = OpenAiExchange.start(sender)) {
            return exchange.next(PATIENCE) instanceof Signal.Whole answer && answer.isGood()
                    ? ServerJson.object(answer.body()).stream()
                            .flatMap(ServerModelList::listed)
                            .toList()
                    : List.of();
        }
    }

    private static Stream<String> listed(JsonNode answer) {
        return answer.path("data")
                .valueStream()
                .map(model -> model.path("id").asString(""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST);
    }
}
