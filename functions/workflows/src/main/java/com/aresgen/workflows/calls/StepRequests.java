package com.aresgen.workflows.calls;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Parameters;
import com.aresgen.http.Payload;
import com.aresgen.http.Trail;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Ids;
import com.aresgen.workflows.engine.world.StepCall;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The calls of steps as the endpoints get them: from the run itself, under the key of the attempt. */
public final class StepRequests {
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    StepRequests(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Method, path and body of a call. */
    private record Request(String route, Map<String, String> parameters, ObjectNode body) {}

    Call of(StepCall step, Instant deadline) {
        var request = request(step);
        var run = step.run();
        var path = request.parameters().entrySet().stream()
                .reduce(
                        request.route(),
                        (whole, each) -> whole.replace("{" + each.getKey() + "}", each.getValue()),
                        (a, _) -> a);
        return new Call(
                        ids.next("req"),
                        clock.instant(),
                        deadline,
                        "POST",
                        request.route(),
                        path,
                        request.parameters(),
                        Parameters.NONE,
                        Headers.NONE.with("Idempotency-Key", step.key()),
                        Payload.json(request.body()),
                        "",
                        new Trail(),
                        Optional.empty(),
                        Optional.empty())
                .from(new Caller(run.workspace(), new Actor.Run(run.id(), run.startedBy()), run.role()));
    }

    private static Request request(StepCall step) {
        var body = step.with().isObject() ? (ObjectNode) step.with().deepCopy() : JsonNodeFactory.instance.objectNode();
        return switch (step.uses()) {
            case CHAT_COMPLETION -> new Request("/v1/chat/completions", Map.of(), chat(body));
            case DOCUMENT_CREATE -> new Request("/v1/documents", Map.of(), body);
            case DOCUMENT_COMMAND -> inside("/v1/documents/{id}/commands", body, "document_id");
            case CHATBOT_MESSAGE -> inside("/v1/chatbots/{id}/messages", body, "chatbot_id");
            default -> throw new IllegalArgumentException(step.uses().wire() + " calls no endpoint");
        };
    }

    private static Request inside(String route, ObjectNode body, String id) {
        var of = body.path(id).asString();
        body.remove(id);
        return new Request(route, Map.of("id", of), body);
    }

    /** A prompt is one message of the user. The step's output is the run's: no thread is kept beside it. */
    private static ObjectNode chat(ObjectNode with) {
        rename(with, "max_output_tokens", "max_completion_tokens");
        if (with.has("prompt")) {
            with.putArray("messages").addObject().put("role", "user").set("content", with.remove("prompt"));
        }
        if (!with.has("model")) {
            with.put("model", "auto");
        }
        return with.put("store", false);
    }

    private static void rename(ObjectNode body, String from, String to) {
        JsonNode value = body.remove(from);
        if (value != null) {
            body.set(to, value);
        }
    }
}
