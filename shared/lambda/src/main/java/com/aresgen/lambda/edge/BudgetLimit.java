package com.aresgen.lambda.edge;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Stage;
import com.aresgen.http.problem.Failure;
import com.aresgen.store.audit.SpendingStore;
import com.aresgen.store.keys.LimitsReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Refuses a call that asks models in the name of a key that has spent its budget (infra/decisions/0160). Only calls of
 * keys with a budget read what was spent. It is behind idempotency: a replay costs nothing, and is answered.
 */
record BudgetLimit(LimitsReader limits, SpendingStore spending) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> {
            var known = call.from(limited(call.caller()));
            return spent(known).<Outcome>map(Outcome.Refusal::new).orElseGet(() -> inner.handle(known));
        };
    }

    /** Authentication has read the limits of a key; others have those that their key has now. */
    private Caller limited(Caller caller) {
        return caller.actor() instanceof Actor.Key
                ? caller
                : caller.actor()
                        .onBehalfOf()
                        .map(key -> caller.within(limits.of(key)))
                        .orElse(caller);
    }

    private Optional<Failure> spent(Call call) {
        var caller = call.caller();
        return caller.actor()
                .onBehalfOf()
                .filter(_ -> caller.limits().hasBudget())
                .flatMap(key -> {
                    var day = LocalDate.ofInstant(call.receivedAt(), ZoneOffset.UTC);
                    var known = spending.of(caller.workspace(), key, day);
                    return spent(
                                    "max_cost_usd_per_day",
                                    day.toString(),
                                    known.dayNanos(),
                                    caller.limits().nanosPerDay())
                            .or(() -> spent(
                                    "max_cost_usd_per_month",
                                    YearMonth.from(day).toString(),
                                    known.monthNanos(),
                                    caller.limits().nanosPerMonth()));
                });
    }

    private static Optional<Failure> spent(String member, String period, long nanos, Optional<Long> budget) {
        return budget.filter(most -> nanos >= most).map(most -> new KeyBudgetSpent(member, period, nanos, most));
    }
}
