package com.aresgen.models.asking;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.BudgetExceeded;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamRateLimited;
import com.aresgen.models.failure.UpstreamTimeout;
import java.util.Optional;

/**
 * Asks the models of a request in their order until one answers (infra/decisions/0076). The next model is asked when the
 * one before failed upstream or could cost too much; a fault of the request itself would be the same with each. A
 * fallback that cannot read the messages is skipped. Safe for threads.
 */
public final class ModelRouter {
    private final Providers providers;

    public ModelRouter(Providers providers) {
        this.providers = providers;
    }

    /** One model's part in a request. Declined means that this model gives no answer. */
    private interface Attempt<T> {
        ModelReply<T> with(Model model, ChatProvider provider);
    }

    /** A whole answer, in the form that the request wants: an answer in another form goes back to its model once. */
    public ModelReply<Completion.Answered> complete(ModelRequest request, Meter meter) {
        var budget = new CallBudget(request.maxCostUsd());
        return firstAnswer(request, budget, (model, provider) -> {
            try {
                return switch (new FormRepair(provider, request.format()).answer(model, request.prompt())) {
                    case Completion.Answered answer -> new ModelReply.Answered<>(model, answer);
                    case Completion.Declined(Failure failure) -> new ModelReply.Declined<>(failure);
                };
            } finally {
                budget.used().ifPresent(usage -> meter.used(model, usage));
            }
        });
    }

    /** An answer that has begun; its events must be read to the end, or the answer abandoned. */
    public ModelReply<MeteredAnswer> stream(ModelRequest request, Meter meter) {
        return firstAnswer(request, new CallBudget(request.maxCostUsd()), (model, provider) -> switch (provider.stream(
                model, request.prompt())) {
            case AnswerStart.Begun begun ->
                new ModelReply.Answered<>(model, new MeteredAnswer(begun, model, request, meter));
            case AnswerStart.Declined(Failure failure) -> new ModelReply.Declined<>(failure);
        });
    }

    /** If no model answers, the failure of the last one that was asked, rather than of one that was too expensive. */
    private <T> ModelReply<T> firstAnswer(ModelRequest request, CallBudget budget, Attempt<T> attempt) {
        Optional<ModelReply<T>> failed = Optional.empty();
        for (var model : request.models()) {
            if (!model.equals(request.models().getFirst()) && !request.isReadableBy(model)) {
                continue;
            }
            var reply = attempt.with(model, budget.over(providers.of(model, request)));
            if (!(reply instanceof ModelReply.Declined<T>(Failure failure))) {
                return reply;
            }
            var tooExpensive = failure instanceof BudgetExceeded;
            if (budget.used().isPresent() || (!tooExpensive && !isUpstream(failure))) {
                return reply;
            }
            failed = tooExpensive ? failed.or(() -> Optional.of(reply)) : Optional.of(reply);
        }
        return failed.orElseThrow();
    }

    /** Whether the provider is the cause, so that another one may succeed. */
    static boolean isUpstream(Failure failure) {
        return failure instanceof UpstreamError
                || failure instanceof UpstreamTimeout
                || failure instanceof UpstreamRateLimited
                || failure instanceof Overloaded;
    }
}
