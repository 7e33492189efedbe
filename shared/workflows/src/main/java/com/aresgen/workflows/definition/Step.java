package com.aresgen.workflows.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One step of a definition, with the defaults that it inherits.
 *
 * @param needs the ids of the steps that must end before this one starts, in the order of the text
 * @param when what decides whether the step runs; without it, the step runs if all its needs succeeded
 * @param forEach runs the step once for each item of a list
 * @param with the arguments: an object, but for {@code transform}, whose object has the member {@code value}
 * @param timeout of one attempt
 * @param deadline of all attempts together
 * @param continuesOnError whether dependents run after this step failed
 * @param hash SHA-256 (hex) of all that the step means, with inherited defaults: equal in two versions of a definition if
 *     the step does the same in both
 */
public record Step(
        String id,
        StepType uses,
        List<String> needs,
        Optional<Condition> when,
        Optional<ForEach> forEach,
        Template with,
        Duration timeout,
        Optional<Duration> deadline,
        RetryPolicy retry,
        boolean continuesOnError,
        String hash) {
    public Step {
        needs = List.copyOf(needs);
    }
}
