package com.aresgen.models.bedrock;

import com.aresgen.http.values.Region;
import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.catalogue.Model;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * A prompt as a request of Converse, for whole and for streamed answers; the SDK takes an absent member as null.
 *
 * @param warnings notes for the caller about the answer
 */
record BedrockRequest(
        String modelId,
        List<SystemContentBlock> system,
        List<Message> messages,
        InferenceConfiguration inference,
        @Nullable ToolConfiguration tools,
        @Nullable Document additional,
        List<Warning> warnings) {
    static BedrockRequest about(Model model, Region region, Prompt prompt, Objections objections) {
        var reasoning = new Reasoning(model, prompt, objections);
        var additional = reasoning.fields();
        var conversation = ConverseMessages.of(prompt.messages(), additional.isPresent(), model, objections);
        if (additional.isPresent() && AnswerTool.of(prompt).isPresent()) {
            objections.field(
                    ModelOption.REASONING_EFFORT,
                    model.id() + " does not think about an answer of a given form. Leave it out.");
        }
        return new BedrockRequest(
                model.upstream(region),
                conversation.system(),
                conversation.messages(),
                inference(model, prompt),
                new Tools(prompt, conversation.callsTools(), objections)
                        .configuration()
                        .orElse(null),
                additional.orElse(null),
                reasoning.isLost() ? List.of(Reasoning.UNSIGNED) : List.of());
    }

    ConverseRequest whole() {
        return ConverseRequest.builder()
                .modelId(modelId)
                .system(system)
                .messages(messages)
                .inferenceConfig(inference)
                .toolConfig(tools)
                .additionalModelRequestFields(additional)
                .build();
    }

    ConverseStreamRequest streamed() {
        return ConverseStreamRequest.builder()
                .modelId(modelId)
                .system(system)
                .messages(messages)
                .inferenceConfig(inference)
                .toolConfig(tools)
                .additionalModelRequestFields(additional)
                .build();
    }

    private static InferenceConfiguration inference(Model model, Prompt prompt) {
        var inference = InferenceConfiguration.builder();
        prompt.maxTokens().ifPresent(most -> inference.maxTokens(Math.min(most, model.maxOutputTokens())));
        if (!prompt.stop().isEmpty()) {
            inference.stopSequences(prompt.stop());
        }
        // The newest models refuse these fields even with their default values.
        if (model.capabilities().contains(Capability.SAMPLING)) {
            number(prompt, ModelOption.TEMPERATURE).ifPresent(inference::temperature);
            number(prompt, ModelOption.TOP_P).ifPresent(inference::topP);
        }
        return inference.build();
    }

    private static Optional<Float> number(Prompt prompt, ModelOption option) {
        return Optional.of(prompt.option(option)).filter(JsonNode::isNumber).map(JsonNode::floatValue);
    }
}
