package com.aresgen.chat.threads;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Usd;
import com.aresgen.store.threads.Turn;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as callers read it: every member that was sent, and the facts of its turn (model, usage, cost, status). */
final class MessageView {
    private MessageView() {}

    /** The messages of a turn, the last of which is the model's. */
    static List<JsonNode> of(Turn turn) {
        var last = turn.messages().size() - 1;
        return IntStream.rangeClosed(0, last)
                .<JsonNode>mapToObj(i -> of(turn, turn.messages().get(i), i == last))
                .toList();
    }

    private static ObjectNode of(Turn turn, Turn.Message message, boolean answer) {
        var view = Json.MAPPER.createObjectNode();
        view.put("id", message.id());
        view.setAll((ObjectNode) message.body());
        view.put("id", message.id());
        view.put("model", answer ? turn.model() : null);
        view.set("voice", answer ? turn.voice().orElse(NullNode.getInstance()) : NullNode.getInstance());
        view.put("finish_reason", answer ? turn.end().finishReason().orElse(null) : null);
        view.put("status", answer ? turn.end().status() : "completed");
        var use = turn.use();
        if (answer) {
            view.set("usage", Json.MAPPER.valueToTree(ThreadView.Usage.of(use.promptTokens(), use.completionTokens())));
            view.put("cost_usd", Usd.ofNanos(use.costNanos()));
            view.put("latency_ms", turn.latencyMs());
        } else {
            view.putNull("usage").putNull("cost_usd").putNull("latency_ms");
        }
        view.put("request_id", turn.requestId());
        view.put("created_at", Json.timestamp(message.createdAt()));
        return view;
    }
}
