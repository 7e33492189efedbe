package com.aresgen.local.states.language;

import com.aresgen.local.states.data.PayloadTemplate;
import com.aresgen.local.states.data.ReferencePath;
import com.aresgen.local.states.data.ResultPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A state; those that may end an execution have no next one then. */
public sealed interface State {
    /** The first word of the state's history events, such as {@code TaskStateEntered}. */
    default String type() {
        return getClass().getSimpleName();
    }

    /**
     * Invokes a function, and if it waits, ends with the answer to its token rather than with the function.
     *
     * @param function the name or ARN of the function, as the definition has it
     */
    record Task(
            String function,
            boolean waitsForToken,
            Optional<PayloadTemplate> payload,
            Selection input,
            Optional<PayloadTemplate> selector,
            ResultPath result,
            Selection output,
            Optional<Seconds> timeout,
            Optional<Seconds> heartbeat,
            List<Retrier> retriers,
            List<Catcher> catchers,
            Optional<String> next)
            implements State {}

    /** Goes where the first rule that matches leads, else to the default one, else the execution fails. */
    record Choice(Selection input, List<Branch> branches, Optional<String> otherwise, Selection output)
            implements State {}

    record Branch(Rule rule, String next) {}

    record Wait(Moment until, Selection input, Selection output, Optional<String> next) implements State {}

    /** Passes its input on, or a fixed result, or what its template makes of the input. */
    record Pass(
            Selection input,
            Optional<PayloadTemplate> parameters,
            Optional<PayloadTemplate> fixed,
            ResultPath result,
            Selection output,
            Optional<String> next)
            implements State {}

    record Succeed(Selection input, Selection output) implements State {}

    record Fail(@Nullable String error, @Nullable String cause) implements State {}

    /** {@code InputPath} or {@code OutputPath}: empty where the definition has {@code null}, which selects {}. */
    record Selection(Optional<ReferencePath> path) {
        public static final Selection ALL = new Selection(Optional.of(ReferencePath.ROOT));
    }
}
