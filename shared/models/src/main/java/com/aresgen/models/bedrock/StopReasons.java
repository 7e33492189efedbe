package com.aresgen.models.bedrock;

import com.aresgen.models.answer.FinishReason;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/** Converse's stop reasons as ours. */
final class StopReasons {
    private StopReasons() {}

    /**
     * Empty if the model failed while it answered.
     *
     * @param calls whether it called tools of the caller
     */
    static Optional<FinishReason> of(StopReason reason, boolean calls) {
        return switch (reason) {
            case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED -> Optional.of(FinishReason.LENGTH);
            case GUARDRAIL_INTERVENED, CONTENT_FILTERED -> Optional.of(FinishReason.CONTENT_FILTER);
            // A reason that this version does not know may mean anything: the answer may be incomplete.
            case MALFORMED_MODEL_OUTPUT, MALFORMED_TOOL_USE, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
            // TOOL_USE may be the call of the AnswerTool, which is the answer itself.
            case TOOL_USE, END_TURN, STOP_SEQUENCE -> Optional.of(calls ? FinishReason.TOOL_CALLS : FinishReason.STOP);
        };
    }
}
