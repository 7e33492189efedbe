package com.aresgen.models.bedrock;

import com.aresgen.models.FinishReason;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/** Why an answer ends, in Converse's words. */
final class StopReasons {
    private StopReasons() {}

    /**
     * Empty where the model failed at its answer.
     *
     * @param calls whether it called tools that are the caller's
     */
    static Optional<FinishReason> of(StopReason reason, boolean calls) {
        return switch (reason) {
            case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED -> Optional.of(FinishReason.LENGTH);
            case GUARDRAIL_INTERVENED, CONTENT_FILTERED -> Optional.of(FinishReason.CONTENT_FILTER);
            case MALFORMED_MODEL_OUTPUT, MALFORMED_TOOL_USE -> Optional.empty();
            // TOOL_USE may be the call by which the answer itself is given.
            case TOOL_USE, END_TURN, STOP_SEQUENCE, UNKNOWN_TO_SDK_VERSION ->
                Optional.of(calls ? FinishReason.TOOL_CALLS : FinishReason.STOP);
        };
    }
}
