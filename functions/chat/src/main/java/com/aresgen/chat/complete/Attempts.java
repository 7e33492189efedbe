package com.aresgen.chat.complete;

import com.aresgen.http.Outcome;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Model;
import com.aresgen.models.failure.BudgetExceeded;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Asks one model after the other, in the caller's order, until one has begun to answer. The next is asked when the one
 * before failed upstream or would have cost too much; a fault of the request itself would be the same with each.
 */
record Attempts(Providers providers) {
    /**
     * The outcome of the first that answers, be it not in the form asked for; else that of the last which was asked at
     * all. A model that cannot read what the thread has is passed over.
     *
     * @param attempt what one model makes of the turn; a refusal means that nothing was sent
     */
    Outcome of(Turn turn, List<Model> models, BiFunction<Turn, ChatProvider, Outcome> attempt) {
        var allowance = new Allowance(turn.request().maxCost());
        Optional<Outcome.Refusal> failed = Optional.empty();
        for (var model : models) {
            if (!model.equals(turn.model())
                    && Capabilities.unreadable(turn.messages(), model).isPresent()) {
                continue;
            }
            var outcome = attempt.apply(turn.of(model), allowance.over(providers.of(model)));
            if (!(outcome instanceof Outcome.Refusal refusal)) {
                return outcome;
            }
            var tooDear = refusal.failure() instanceof BudgetExceeded;
            if (allowance.isUsed() || (!tooDear && !isUpstream(refusal.failure()))) {
                return refusal;
            }
            failed = tooDear ? failed.or(() -> Optional.of(refusal)) : Optional.of(refusal);
        }
        return failed.orElseThrow();
    }

    /** Whether it is a matter of the provider, so that another may do better. */
    static boolean isUpstream(Failure failure) {
        return failure instanceof UpstreamError || failure instanceof UpstreamTimeout || failure instanceof Overloaded;
    }
}
