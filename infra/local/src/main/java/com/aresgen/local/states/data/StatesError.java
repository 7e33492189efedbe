package com.aresgen.local.states.data;

import org.jspecify.annotations.Nullable;

/**
 * An error of a state as retriers and catchers see it.
 *
 * @param name empty where a caller failed a task without a name: only wildcards match it
 * @param missedHeartbeat whether a task that timed out did so by a missing heartbeat, which has a name of its own
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Error names</a>
 */
public record StatesError(String name, @Nullable String cause, boolean missedHeartbeat) {
    public static final String ALL = "States.ALL";
    public static final String TASK_FAILED = "States.TaskFailed";
    public static final String TIMEOUT = "States.Timeout";
    public static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    public static final String RUNTIME = "States.Runtime";
    public static final String DATA_LIMIT = "States.DataLimitExceeded";
    public static final String RESULT_PATH = "States.ResultPathMatchFailure";

    public StatesError(String name, @Nullable String cause) {
        this(name, cause, false);
    }

    /** The name, or null if there is none. */
    public @Nullable String reportedName() {
        return name.isEmpty() ? null : name;
    }

    public static StatesError runtime(String cause) {
        return new StatesError(RUNTIME, cause);
    }

    /** Whether the error ends the execution, whatever the state's retriers and catchers say. */
    public boolean isFinal() {
        return name.equals(RUNTIME) || name.equals(DATA_LIMIT);
    }

    /** Whether a name in {@code ErrorEquals} covers this error. */
    public boolean matches(String pattern) {
        if (isFinal()) {
            return false;
        }
        return switch (pattern) {
            case ALL -> true;
            case TASK_FAILED -> !name.equals(TIMEOUT);
            case HEARTBEAT_TIMEOUT -> missedHeartbeat;
            default -> pattern.equals(name);
        };
    }
}
