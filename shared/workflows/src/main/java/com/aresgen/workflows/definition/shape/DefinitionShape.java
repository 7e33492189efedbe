package com.aresgen.workflows.definition.shape;

import static com.aresgen.workflows.definition.shape.StepShapes.optional;
import static com.aresgen.workflows.definition.shape.StepShapes.required;

import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.RetryOn;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a definition may hold. */
public final class DefinitionShape {
    private static final Shape.Choice REACTION = new Shape.Choice("fail", "continue");
    private static final Shape TIMEOUT = new Shape.Time(Duration.ofMillis(1), Limits.ATTEMPT);

    private static final Shape.Obj RETRY = new Shape.Obj(List.of(
            optional("max_attempts", new Shape.Whole(1, Limits.ATTEMPTS), "Attempts, with the first. Default: 3."),
            optional("initial", new Shape.Time(Duration.ZERO, Limits.PAUSE), "The first pause. Default: 1s."),
            optional("backoff", new Shape.Decimal(1, 10), "The factor from pause to pause. Default: 2."),
            optional("max_interval", new Shape.Time(Duration.ZERO, Limits.PAUSE), "The longest pause. Default: 60s."),
            optional("jitter", new Shape.Choice("full", "none"), "Whether pauses are random parts. Default: full."),
            optional(
                    "on",
                    new Shape.ListOf(
                            0,
                            RetryOn.values().length,
                            new Shape.Choice(Stream.of(RetryOn.values())
                                    .map(RetryOn::wire)
                                    .toArray(String[]::new))),
                    "The failures that are repeated. Default: all but empty_answer.")));

    private static final Shape.Obj FOR_EACH = new Shape.Obj(List.of(
            required("items", new Shape.Templated(new Shape.ListOf(0, 1_000, new Shape.Anything())), "A list."),
            optional("max_concurrency", new Shape.Whole(1, Limits.CONCURRENCY), "Items at once. Default: 10."),
            optional("on_item_error", REACTION, "What a failed item does. Default: fail.")));

    private static final Shape.ByType STEP = new Shape.ByType(
            new Shape.Obj(List.of(
                    required("id", new Shape.Formed(Form.STEP_ID), "The name of the step in expressions."),
                    required("uses", StepShapes.TYPES, "What the step does."),
                    optional(
                            "needs",
                            new Shape.ListOf(0, Limits.STEPS, new Shape.Text(1, 200)),
                            "The steps that end before this one."),
                    optional("when", new Shape.Expression(), "Whether the step runs."),
                    optional("for_each", FOR_EACH, "Runs the step once for each item."),
                    optional("with", new Shape.Anything(), "The arguments."),
                    optional("timeout", TIMEOUT, "Of one attempt, up to 5m. Default: 60s."),
                    optional("deadline", new Shape.Time(Duration.ofMillis(1), Limits.RUN), "Of all attempts together."),
                    optional("retry", RETRY, "When a failed attempt is repeated."),
                    optional("on_error", REACTION, "Whether dependents run after a failure. Default: fail."))),
            StepShapes.BY_TYPE);

    /** The whole definition. */
    public static final Shape.Obj ROOT = new Shape.Obj(List.of(
            required("version", new Shape.Exactly(1), "Of this language: 1."),
            optional("name", new Shape.Text(1, 200), "For people."),
            optional("inputs", InputsShape.ROOT, "What a run is given."),
            optional(
                    "defaults",
                    new Shape.Obj(List.of(
                            optional("timeout", TIMEOUT, "Of one attempt of each step."),
                            optional("retry", RETRY, "Of each step."),
                            optional("on_error", REACTION, "Of each step."))),
                    "For all steps that say nothing else."),
            optional("timeout", new Shape.Time(Duration.ofMillis(1), Limits.RUN), "Of the run. Default: 1h."),
            optional(
                    "budget",
                    new Shape.Obj(
                            List.of(required("max_cost_usd", new Shape.Formed(Form.USD), "The most a run may cost."))),
                    "What a run may cost."),
            required("steps", new Shape.ListOf(1, Limits.STEPS, STEP), "In any order; needs order them."),
            optional(
                    "outputs",
                    new Shape.Named(Form.OUTPUT_NAME, 100, new Shape.Templated(new Shape.Anything())),
                    "What the run results in.")));

    private DefinitionShape() {}
}
