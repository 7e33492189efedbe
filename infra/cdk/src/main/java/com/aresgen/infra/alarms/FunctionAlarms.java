package com.aresgen.infra.alarms;

import com.aresgen.infra.endpoints.HandlerName;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** Two alarms for each function. Lambda counts no error for a bug that the function answers: see {@link ApiAlarms}. */
final class FunctionAlarms extends Construct {
    private final String function;

    FunctionAlarms(Alarms alarms, HandlerName handler) {
        super(alarms.stack(), handler.functionName());
        this.function = alarms.stack().home().named(handler.functionName());
        alarms.aboveZero(this, "Errors", "A function did not answer: it ran out of time or memory", metric("Errors"));
        alarms.aboveZero(this, "Throttles", "Calls refused for lack of concurrency", metric("Throttles"));
    }

    private Metric metric(String name) {
        return Alarms.metric("AWS/Lambda", name, "Sum", Map.of("FunctionName", function));
    }
}
