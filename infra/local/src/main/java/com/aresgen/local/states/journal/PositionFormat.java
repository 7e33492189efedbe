package com.aresgen.local.states.journal;

import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.execution.Answer;
import com.aresgen.local.states.execution.Phase;
import com.aresgen.local.states.execution.Position;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Positions as JSON. */
final class PositionFormat {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PositionFormat() {}

    static ObjectNode json(Position position) {
        var node = NODES.objectNode()
                .put("state", position.state())
                .put("entered", position.entered().toEpochMilli())
                .put("event", position.enteredEvent());
        node.set("input", position.input());
        var retries = node.putArray("retries");
        position.retries().forEach(retries::add);
        switch (position.phase()) {
            case Phase.Entered _ -> {}
            case Phase.Waiting(var due) -> node.put("waiting", due.toEpochMilli());
            case Phase.Retrying(var due) -> node.put("retrying", due.toEpochMilli());
            case Phase.Attempt attempt -> node.set("attempt", json(attempt));
        }
        return node;
    }

    static Position position(JsonNode node) {
        return new Position(
                node.path("state").stringValue(),
                node.path("input"),
                HistoryFormat.instant(node.path("entered")),
                node.path("event").longValue(),
                node.path("retries").valueStream().map(JsonNode::intValue).toList(),
                phase(node));
    }

    private static Phase phase(JsonNode node) {
        if (node.has("waiting")) {
            return new Phase.Waiting(HistoryFormat.instant(node.path("waiting")));
        }
        if (node.has("retrying")) {
            return new Phase.Retrying(HistoryFormat.instant(node.path("retrying")));
        }
        return node.has("attempt") ? attempt(node.path("attempt")) : new Phase.Entered();
    }

    private static ObjectNode json(Phase.Attempt attempt) {
        var node = NODES.objectNode().put("token", attempt.token()).put("submitted", attempt.submitted());
        attempt.timeout().ifPresent(at -> node.put("timeout", at.toEpochMilli()));
        attempt.heartbeat().ifPresent(every -> node.put("heartbeat", every.toMillis()));
        attempt.nextHeartbeat().ifPresent(at -> node.put("nextHeartbeat", at.toEpochMilli()));
        attempt.answer().ifPresent(answer -> {
            switch (answer) {
                case Answer.Success(var result) -> node.set("result", result);
                case Answer.Failure(var error) -> {
                    node.put("error", error.name());
                    HistoryFormat.put(node, "cause", error.cause());
                }
            }
        });
        return node;
    }

    private static Phase.Attempt attempt(JsonNode node) {
        return new Phase.Attempt(
                node.path("token").stringValue(),
                present(node, "timeout").map(HistoryFormat::instant),
                present(node, "heartbeat").map(every -> Duration.ofMillis(every.longValue())),
                present(node, "nextHeartbeat").map(HistoryFormat::instant),
                node.path("submitted").booleanValue(),
                answer(node));
    }

    private static Optional<Answer> answer(JsonNode node) {
        if (node.has("error")) {
            return Optional.of(new Answer.Failure(
                    new StatesError(node.path("error").stringValue(), HistoryFormat.text(node, "cause"))));
        }
        return present(node, "result").map(Answer.Success::new);
    }

    private static Optional<JsonNode> present(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name)) : Optional.empty();
    }
}
