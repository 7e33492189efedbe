package com.aresgen.models.bedrock;

import com.aresgen.http.json.Json;
import com.aresgen.models.Message;
import com.aresgen.models.catalogue.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** OpenAI's messages as Converse takes them: system messages apart, and turns of user and assistant alternating. */
final class ConverseMessages {
    private final boolean thinking;
    private final Model model;
    private final Objections objections;
    private final List<SystemContentBlock> system = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private boolean callsTools;

    /** Consecutive content of one role. */
    private record Turn(ConversationRole role, List<ContentBlock> content) {}

    private ConverseMessages(boolean thinking, Model model, Objections objections) {
        this.thinking = thinking;
        this.model = model;
        this.objections = objections;
    }

    /** @param thinking whether the model thinks about this prompt: only then it takes thoughts that it had before */
    static ConverseMessages of(List<Message> messages, boolean thinking, Model model, Objections objections) {
        var conversation = new ConverseMessages(thinking, model, objections);
        for (int i = 0; i < messages.size(); i++) {
            conversation.add(messages.get(i), "/messages/" + i);
        }
        return conversation;
    }

    List<SystemContentBlock> system() {
        return system;
    }

    List<software.amazon.awssdk.services.bedrockruntime.model.Message> messages() {
        return turns.stream()
                .map(turn -> software.amazon.awssdk.services.bedrockruntime.model.Message.builder()
                        .role(turn.role())
                        .content(turn.content())
                        .build())
                .toList();
    }

    /** Whether the conversation has tool calls: Bedrock then requires the definitions of the tools. */
    boolean callsTools() {
        return callsTools;
    }

    private void add(Message message, String pointer) {
        switch (message.role()) {
            case "system", "developer" -> system.add(SystemContentBlock.fromText(message.text()));
            case "tool" -> append(ConversationRole.USER, List.of(result(message)));
            case "assistant" -> append(ConversationRole.ASSISTANT, assistantBlocks(message, pointer));
            default -> append(ConversationRole.USER, parts(message, pointer));
        }
    }

    /** Bedrock refuses two messages of one role in a row; OpenAI's API allows them (the results of two tools). */
    private void append(ConversationRole role, List<ContentBlock> content) {
        if (content.isEmpty()) {
            // Bedrock refuses a message without content, such as an empty answer.
            return;
        }
        if (turns.isEmpty() || turns.getLast().role() != role) {
            turns.add(new Turn(role, new ArrayList<>()));
        }
        turns.getLast().content().addAll(content);
    }

    private static ContentBlock result(Message message) {
        return ContentBlock.fromToolResult(ToolResultBlock.builder()
                .toolUseId(message.body().path("tool_call_id").asString(""))
                .content(ToolResultContentBlock.fromText(message.text()))
                .build());
    }

    private List<ContentBlock> assistantBlocks(Message message, String pointer) {
        var blocks = new ArrayList<ContentBlock>(thinking ? ReasoningDetails.of(message, model) : List.of());
        var text = message.text().isBlank() ? message.body().path("refusal").asString("") : message.text();
        if (!text.isBlank()) {
            blocks.add(ContentBlock.fromText(text));
        }
        var calls = message.body().path("tool_calls");
        for (int i = 0; i < calls.size(); i++) {
            toolUse(calls.get(i), pointer + "/tool_calls/" + i).ifPresent(blocks::add);
        }
        return blocks;
    }

    private Optional<ContentBlock> toolUse(JsonNode call, String pointer) {
        callsTools = true;
        var function = call.path("function");
        if (!function.isObject()) {
            objections.message(pointer, "must be the call of a function: this model knows no other tools");
            return Optional.empty();
        }
        return arguments(function.path("arguments").asString(""))
                .map(input -> ContentBlock.fromToolUse(ToolUseBlock.builder()
                        .toolUseId(call.path("id").asString(""))
                        .name(function.path("name").asString(""))
                        .input(input)
                        .build()))
                .or(() -> {
                    objections.message(pointer + "/function/arguments", "must be a JSON object");
                    return Optional.empty();
                });
    }

    private static Optional<Document> arguments(String text) {
        try {
            var json = Json.MAPPER.readTree(text.isBlank() ? "{}" : text);
            return json.isObject() ? Optional.of(SdkDocuments.of(json)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private List<ContentBlock> parts(Message message, String pointer) {
        var parts = message.body().path("content");
        if (!parts.isArray()) {
            return List.of(ContentBlock.fromText(message.text()));
        }
        var blocks = new ArrayList<ContentBlock>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.path("type").asString("").equals("image_url")) {
                var url = part.path("image_url").path("url").asString("");
                Images.read(url, pointer + "/content/" + i + "/image_url/url", objections)
                        .ifPresent(blocks::add);
            } else {
                blocks.add(ContentBlock.fromText(part.path("text").asString("")));
            }
        }
        return blocks;
    }
}
