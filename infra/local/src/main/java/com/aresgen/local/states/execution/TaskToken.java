package com.aresgen.local.states.execution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A task token. It is opaque to its holders; inside it names the execution, so that the check of permissions knows the
 * state machine, as the service does.
 */
public record TaskToken(ExecutionId execution, String attempt) {
    private static final String MARK = "local-task";
    private static final int PARTS = 4;

    public static TaskToken next(ExecutionId execution) {
        return new TaskToken(execution, UUID.randomUUID().toString());
    }

    public String text() {
        var parts = String.join("\n", MARK, execution.machine(), execution.name(), attempt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if {@code text} is no token of this service. */
    public static Optional<TaskToken> of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            return parts.length == PARTS && parts[0].equals(MARK)
                    ? Optional.of(new TaskToken(new ExecutionId(parts[1], parts[2]), parts[PARTS - 1]))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
