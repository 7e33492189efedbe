package com.aresgen.models.bedrock;

import com.aresgen.models.Message;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.catalogue.Model;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ReasoningContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ReasoningTextBlock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A model's thoughts with their signatures, as members {@code reasoning_details} of a message (OpenRouter's format):
 * some models refuse the result of a tool without the signed thoughts that preceded its call.
 */
final class ReasoningDetails {
    static final String MEMBER = "reasoning_details";

    private final boolean kept;

    ReasoningDetails(Model model) {
        this.kept = model.takes(MEMBER);
    }

    /** A piece of the thoughts in that block of the answer; a member that does not come with it is null. */
    AnswerPart part(int block, @Nullable String text, @Nullable String signature, @Nullable SdkBytes encrypted) {
        var said = text == null || text.isEmpty() ? AnswerPart.NOTHING : AnswerPart.reasoning(text);
        if (!kept || (text == null && signature == null && encrypted == null)) {
            return said;
        }
        var detail = JsonNodeFactory.instance.objectNode().put("index", block);
        if (encrypted != null) {
            detail.put("type", "reasoning.encrypted")
                    .put("data", Base64.getEncoder().encodeToString(encrypted.asByteArray()));
        } else {
            detail.put("type", "reasoning.text");
            Optional.ofNullable(text).ifPresent(value -> detail.put("text", value));
            Optional.ofNullable(signature).ifPresent(value -> detail.put("signature", value));
        }
        return said.with(Map.of(MEMBER, JsonNodeFactory.instance.arrayNode().add(detail)));
    }

    /** The thoughts of a message that this model wrote, as far as they are signed. */
    static List<ContentBlock> of(Message message, Model model) {
        var own = message.author().map(model.id()::equals).orElse(true);
        return own && model.takes(MEMBER)
                ? message.body()
                        .path(MEMBER)
                        .valueStream()
                        .flatMap(detail -> block(detail).stream())
                        .map(ContentBlock::fromReasoningContent)
                        .toList()
                : List.of();
    }

    private static Optional<ReasoningContentBlock> block(JsonNode detail) {
        var signature = detail.path("signature").asString("");
        if (!signature.isEmpty()) {
            return Optional.of(ReasoningContentBlock.fromReasoningText(ReasoningTextBlock.builder()
                    .text(detail.path("text").asString(""))
                    .signature(signature)
                    .build()));
        }
        try {
            var data = detail.path("data").asString("");
            return data.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ReasoningContentBlock.fromRedactedContent(
                            SdkBytes.fromByteArray(Base64.getDecoder().decode(data))));
        } catch (IllegalArgumentException _) {
            // No Base64, so none of ours: a caller may send anything.
            return Optional.empty();
        }
    }
}
