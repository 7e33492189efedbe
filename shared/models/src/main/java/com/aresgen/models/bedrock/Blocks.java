package com.aresgen.models.bedrock;

import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.catalogue.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStopEvent;

/** The content blocks of a streamed answer, by their index; a call of the {@link AnswerTool} is content. */
final class Blocks {
    private final ReasoningDetails details;
    private final Map<Integer, Integer> calls = new HashMap<>();
    private final Set<Integer> argued = new HashSet<>();
    private final Set<Integer> answers = new HashSet<>();

    Blocks(Model model) {
        details = new ReasoningDetails(model);
    }

    AnswerPart begin(ContentBlockStartEvent event) {
        var tool = event.start() == null ? null : event.start().toolUse();
        if (tool == null) {
            return AnswerPart.NOTHING;
        }
        if (tool.name().equals(AnswerTool.NAME)) {
            answers.add(event.contentBlockIndex());
            return AnswerPart.NOTHING;
        }
        calls.put(event.contentBlockIndex(), calls.size());
        return call(calls.size() - 1, tool.toolUseId(), tool.name(), "");
    }

    AnswerPart more(ContentBlockDeltaEvent event) {
        var delta = event.delta();
        if (delta == null) {
            return AnswerPart.NOTHING;
        }
        if (delta.text() != null) {
            return delta.text().isEmpty() ? AnswerPart.NOTHING : AnswerPart.text(delta.text());
        }
        if (delta.reasoningContent() != null) {
            var thought = delta.reasoningContent();
            return details.part(
                    event.contentBlockIndex(), thought.text(), thought.signature(), thought.redactedContent());
        }
        return delta.toolUse() == null
                ? AnswerPart.NOTHING
                : argument(event.contentBlockIndex(), delta.toolUse().input());
    }

    /** A call without arguments gets an empty object, because clients parse the arguments as JSON. */
    AnswerPart end(ContentBlockStopEvent event) {
        var call = calls.get(event.contentBlockIndex());
        return call != null && argued.add(event.contentBlockIndex()) ? call(call, "", "", "{}") : AnswerPart.NOTHING;
    }

    private AnswerPart argument(int block, @Nullable String input) {
        if (input == null || input.isEmpty()) {
            return AnswerPart.NOTHING;
        }
        if (answers.contains(block)) {
            return AnswerPart.text(input);
        }
        argued.add(block);
        var call = calls.get(block);
        return call == null ? AnswerPart.NOTHING : call(call, "", "", input);
    }

    private static AnswerPart call(int index, String id, String name, String arguments) {
        var type = id.isEmpty() ? "" : "function";
        return AnswerPart.calls(new ToolCall(index, id, type, name, arguments));
    }
}
