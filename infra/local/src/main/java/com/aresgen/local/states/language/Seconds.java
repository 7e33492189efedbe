package com.aresgen.local.states.language;

import com.aresgen.local.states.data.ReferencePath;
import com.aresgen.local.states.data.Scope;
import com.aresgen.local.states.data.StateFailure;
import com.aresgen.local.states.data.StatesError;
import java.time.Duration;

/** A whole number of seconds, fixed or found in the state's input. */
public sealed interface Seconds {
    /** The most that the language allows, about three years. */
    long MOST = 99_999_999;

    record Fixed(long seconds) implements Seconds {}

    /**
     * A number in the input.
     *
     * @param field the name in the definition, for the cause of a failure
     */
    record FromPath(String field, ReferencePath path, long least) implements Seconds {}

    default Duration in(Scope scope) {
        return switch (this) {
            case Fixed(var seconds) -> Duration.ofSeconds(seconds);
            case FromPath(var field, var path, var least) -> {
                var found = path.find(scope);
                var seconds = found.filter(node -> node.isIntegralNumber() && node.canConvertToLong())
                        .map(node -> node.longValue())
                        .orElse(-1L);
                if (seconds < least || seconds > MOST) {
                    throw new StateFailure(
                            StatesError.runtime("The " + field + " parameter references an invalid value: "
                                    + path.text() + " is "
                                    + found.map(Object::toString).orElse("missing")
                                    + "; it must be a whole number of seconds from " + least + " to " + MOST + "."));
                }
                yield Duration.ofSeconds(seconds);
            }
        };
    }
}
