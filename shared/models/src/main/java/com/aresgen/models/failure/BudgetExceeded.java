package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.math.BigDecimal;

/** The highest possible cost of a call exceeds the caller's limit; both in US dollars. */
public record BudgetExceeded(String model, BigDecimal limit, BigDecimal worst) implements Failure {
    @Override
    public Problem problem() {
        return Problem.BUDGET_EXCEEDED;
    }

    @Override
    public String detail() {
        return "This call of " + model + " may cost up to " + worst.toPlainString() + " USD, and max_cost_usd is "
                + limit.toPlainString() + ". Lower max_completion_tokens, or allow more.";
    }
}
