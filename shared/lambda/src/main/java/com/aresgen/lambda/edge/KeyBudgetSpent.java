package com.aresgen.lambda.edge;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Usd;
import java.util.Map;

/**
 * The key in whose name a model is to be asked has spent its budget.
 *
 * @param member which budget: {@code max_cost_usd_per_day} or {@code max_cost_usd_per_month}
 * @param period the day ({@code 2026-05-11}) or month ({@code 2026-05}) that it is counted for, in UTC
 * @param spentNanos in nano-dollars (1e-9 USD), as the budget
 */
public record KeyBudgetSpent(String member, String period, long spentNanos, long budgetNanos) implements Failure {
    @Override
    public Problem problem() {
        return Problem.BUDGET_EXCEEDED;
    }

    @Override
    public String detail() {
        return "The key has spent " + Usd.ofNanos(spentNanos) + " USD in " + period + " (UTC), and its " + member
                + " is " + Usd.ofNanos(budgetNanos) + ".";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("budget", member, "counted_for", period);
    }
}
