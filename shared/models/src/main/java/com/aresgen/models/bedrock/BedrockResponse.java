package com.aresgen.models.bedrock;

import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerSoFar;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.UpstreamError;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** Reads an answer of Converse, which comes in one piece. */
final class BedrockResponse {
    private final AnswerSoFar soFar = new AnswerSoFar();
    private final ReasoningDetails details;
    private int calls;

    private BedrockResponse(Model model) {
        details = new ReasoningDetails(model);
    }

    static Completion read(ConverseResponse response, Model model, Prompt prompt, List<Warning> warnings) {
        var message = response.output() == null ? null : response.output().message();
        if (message == null || response.stopReason() == null) {
            return declined("Bedrock answered without an answer.");
        }
        var whole = new BedrockResponse(model);
        for (int i = 0; i < message.content().size(); i++) {
            whole.soFar.add(whole.piece(i, message.content().get(i)));
        }
        var piece = whole.soFar.piece();
        var used = BedrockUsage.of(response.usage())
                .orElseGet(() -> TokenUsage.estimated(prompt.messages().stream().map(each -> each.text()), piece));
        return StopReasons.of(response.stopReason(), whole.calls > 0)
                .<Completion>map(finish -> new Completion.Answered(piece, finish, used, Optional.empty(), warnings))
                .orElseGet(() -> declined("The model failed in the middle of its answer."));
    }

    private AnswerPart piece(int index, ContentBlock block) {
        if (block.text() != null) {
            return AnswerPart.text(block.text());
        }
        var thought = block.reasoningContent();
        if (thought != null) {
            var text = thought.reasoningText();
            return details.part(
                    index,
                    text == null ? null : text.text(),
                    text == null ? null : text.signature(),
                    thought.redactedContent());
        }
        var tool = block.toolUse();
        if (tool == null) {
            return AnswerPart.NOTHING;
        }
        var input =
                tool.input() == null ? "{}" : SdkDocuments.json(tool.input()).toString();
        if (tool.name().equals(AnswerTool.NAME)) {
            return AnswerPart.text(input);
        }
        var call = new ToolCall(calls++, tool.toolUseId(), "function", tool.name(), input);
        return AnswerPart.calls(call);
    }

    private static Completion declined(String detail) {
        return new Completion.Declined(new UpstreamError(detail));
    }
}
