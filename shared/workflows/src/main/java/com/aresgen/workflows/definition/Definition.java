package com.aresgen.workflows.definition;

import com.aresgen.workflows.definition.inputs.InputsSchema;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A definition that has no fault.
 *
 * @param timeout of the whole run
 * @param budgetNanos the most that a run may cost, in nano-dollars (1e-9 USD)
 * @param steps in the order of the text; {@code needs} is the only order of execution
 * @param outputs by name, in the order of the text
 */
public record Definition(
        Optional<String> name,
        InputsSchema inputs,
        Duration timeout,
        Optional<Long> budgetNanos,
        List<Step> steps,
        SequencedMap<String, Template> outputs) {
    public Definition {
        steps = List.copyOf(steps);
        outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
    }

    /** The step of that id; {@link NoSuchElementException} without one. */
    public Step step(String id) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No step has the id " + id));
    }

    /** The ids of the steps that name this one in their {@code needs}, in the order of the text. */
    public List<String> dependents(String id) {
        return steps.stream()
                .filter(step -> step.needs().contains(id))
                .map(Step::id)
                .toList();
    }

    /** The steps that need no other. */
    public List<Step> roots() {
        return steps.stream().filter(step -> step.needs().isEmpty()).toList();
    }
}
