package com.aresgen.workflows.calls;

import com.aresgen.http.json.Json;
import com.aresgen.store.runs.Tokens;
import com.aresgen.workflows.definition.RetryOn;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.engine.world.CallResult;
import com.aresgen.workflows.engine.world.StepCall;
import com.aresgen.workflows.engine.world.Use;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the outputs of steps, and what they cost, from the answers of endpoints: a replay has both as well. */
final class StepOutputs {
    private static final int NANO_DIGITS = 9;

    private StepOutputs() {}

    static CallResult of(StepCall call, JsonNode answer) {
        return switch (call.uses()) {
            case CHAT_COMPLETION -> chat(call, answer);
            case DOCUMENT_CREATE ->
                new CallResult.Done(
                        taken(answer, "revision", "word_count")
                                .put("document_id", answer.path("id").asString()),
                        Use.NONE);
            case DOCUMENT_COMMAND ->
                new CallResult.Done(
                        taken(answer, "revision", "changes", "citations", "suggestion_id")
                                .put("text", answer.path("output").asString("")),
                        use(answer, answer.path("cost_usd")));
            case CHATBOT_MESSAGE ->
                new CallResult.Done(
                        taken(answer, "conversation_id", "answered", "confidence", "citations")
                                .put("text", answer.path("content").asString("")),
                        use(answer, answer.path("cost_usd")));
            default -> throw new IllegalArgumentException(call.uses().wire() + " calls no endpoint");
        };
    }

    private static CallResult chat(StepCall call, JsonNode answer) {
        var choice = answer.path("choices").path(0);
        var text = choice.path("message").path("content").asString("");
        var use = use(answer, answer.path("usage").path("cost"));
        if (text.isBlank()) {
            return new CallResult.Failed(
                    "empty_answer",
                    "The model answered with nothing.",
                    Optional.of(RetryOn.EMPTY_ANSWER),
                    Optional.empty(),
                    use);
        }
        var output = JsonNodeFactory.instance.objectNode();
        output.put("text", text);
        if (call.with().path("response_format").path("type").asString("text").startsWith("json")) {
            json(text).ifPresent(value -> output.set("json", value));
        }
        output.put("model", answer.path("model").asString());
        output.put("finish_reason", choice.path("finish_reason").asString());
        var tokens = output.putObject("tokens");
        tokens.put("prompt", use.tokens().prompt());
        tokens.put("completion", use.tokens().completion());
        tokens.put("cached", use.tokens().cached());
        return new CallResult.Done(output, use);
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Json.MAPPER.readTree(text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static ObjectNode taken(JsonNode answer, String... names) {
        var output = JsonNodeFactory.instance.objectNode();
        for (var name : List.of(names)) {
            output.set(name, answer.has(name) ? answer.get(name) : JsonNodeFactory.instance.nullNode());
        }
        return output;
    }

    private static Use use(JsonNode answer, JsonNode cost) {
        var usage = answer.path("usage");
        var tokens = new Tokens(
                usage.path("prompt_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0),
                usage.path("prompt_tokens_details").path("cached_tokens").asLong(0));
        return new Use(
                nanos(cost),
                tokens,
                Optional.of(answer.path("model").asString("")).filter(name -> !name.isEmpty()));
    }

    private static long nanos(JsonNode cost) {
        return cost.isMissingNode() || cost.isNull()
                ? 0
                : new BigDecimal(cost.asString()).movePointRight(NANO_DIGITS).longValueExact();
    }

    /** Whether a step of this type has an answer of an endpoint. */
    static boolean isOf(StepType type) {
        return switch (type) {
            case CHAT_COMPLETION, DOCUMENT_CREATE, DOCUMENT_COMMAND, CHATBOT_MESSAGE -> true;
            default -> false;
        };
    }
}
