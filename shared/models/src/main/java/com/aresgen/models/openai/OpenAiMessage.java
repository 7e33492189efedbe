package com.aresgen.models.openai;

import com.aresgen.models.Message;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.openai.chunk.MessageReader;
import com.aresgen.models.openai.error.ServerError;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as a server's format has it: the members that OpenAI defines for requests, without those that are empty or
 * only in answers (strict servers refuse them), and the others only for models that take them ({@link Model#takes}).
 */
final class OpenAiMessage {
    private static final Map<String, Set<String>> DEFINED = Map.of(
            "assistant", Set.of("role", "content", "name", "refusal", "tool_calls", "audio"),
            "tool", Set.of("role", "content", "tool_call_id", "name"));
    private static final Set<String> DEFINED_FOR_ALL = Set.of("role", "content", "name");
    private static final Set<String> OF_A_CALL = Set.of("id", "type", "function", "custom");

    /** Only answers have them, so that no model takes them back. */
    private static final Set<String> OF_ANSWERS = Set.of("annotations", "function_call", "index");

    private OpenAiMessage() {}

    static JsonNode of(Message message, Model model) {
        var own = message.author().map(model.id()::equals).orElse(true);
        var defined = DEFINED.getOrDefault(message.role(), DEFINED_FOR_ALL);
        var sent = JsonNodeFactory.instance.objectNode();
        var named = !ServerError.isBlank(message.body().path(MessageReader.REASONING));
        message.body().forEachEntry((name, value) -> {
            if (named && name.equals("reasoning_content")) {
                return;
            }
            if (name.equals("tool_calls") && value.isArray()) {
                addCalls(sent, value, own, model);
            } else if (name.equals("content") || isSent(name, value, defined, own, model)) {
                sent.set(name, value);
            }
        });
        complete(sent, message);
        return sent;
    }

    private static void addCalls(ObjectNode sent, JsonNode calls, boolean own, Model model) {
        if (calls.isEmpty()) {
            return;
        }
        var array = sent.putArray("tool_calls");
        for (var call : calls) {
            var kept = array.addObject();
            call.forEachEntry((name, value) -> {
                if (isSent(name, value, OF_A_CALL, own, model)) {
                    kept.set(name, value);
                }
            });
        }
    }

    private static boolean isSent(String name, JsonNode value, Set<String> defined, boolean own, Model model) {
        return !ServerError.isBlank(value)
                && (defined.contains(name) || (own && !OF_ANSWERS.contains(name) && model.takes(name)));
    }

    /** An assistant's message has a text, though it be empty, or a null beside the calls that replace it. */
    private static void complete(ObjectNode sent, Message message) {
        if (!message.role().equals("assistant") || !ServerError.isBlank(sent.path("content"))) {
            return;
        }
        if (sent.has("tool_calls") || sent.has("refusal") || sent.has("audio")) {
            sent.putNull("content");
        } else {
            sent.put("content", message.text());
        }
    }
}
