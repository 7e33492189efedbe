package com.aresgen.workflows.definition.cost;

import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.Step;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one run may cost, in nano-dollars (1e-9 USD).
 *
 * <p>The least counts one token each way for every model call that nothing can skip. The most counts, for every
 * attempt and item, the largest prompt and the largest answer: a prompt without expressions has at most as many tokens as
 * UTF-8 bytes, another one at most the model's context; an answer at most {@code max_output_tokens}, or what the model
 * can write; structured output may be asked for twice.
 *
 * @param mostNanos the definition's budget if that is less; empty where nothing bounds it: a model that is chosen or
 *     named by an expression at run time, a list whose length is not known, a chatbot, a document of unknown size
 */
public record CostEstimate(long leastNanos, Optional<Long> mostNanos) {
    private static final String CALLS = "model";

    public static CostEstimate of(Definition definition, Catalogue catalogue) {
        var certain = certain(definition);
        long least = 0;
        Optional<Long> most = Optional.of(0L);
        for (var step : definition.steps()) {
            if (certain.contains(step.id()) && step.forEach().isEmpty()) {
                least = Math.addExact(least, least(step, catalogue));
            }
            var own = most(step, catalogue);
            most = most.flatMap(sum -> own.map(more -> sum > Long.MAX_VALUE - more ? Long.MAX_VALUE : sum + more));
        }
        var sum = most;
        var bounded = definition
                .budgetNanos()
                .map(budget -> Math.min(budget, sum.orElse(Long.MAX_VALUE)))
                .or(() -> sum);
        return new CostEstimate(Math.min(least, bounded.orElse(Long.MAX_VALUE)), bounded);
    }

    /** The steps that run in each run that succeeds: neither they nor a step before them has a condition. */
    private static Set<String> certain(Definition definition) {
        var all = new HashSet<String>();
        for (int i = 0; i < definition.steps().size(); i++) {
            for (var step : definition.steps()) {
                if (step.when().isEmpty() && all.containsAll(step.needs())) {
                    all.add(step.id());
                }
            }
        }
        return all;
    }

    private static Optional<Model> model(Step step, Catalogue catalogue) {
        return step.with()
                .source()
                .path(CALLS)
                .stringValueOpt()
                .flatMap(catalogue::find)
                .filter(model -> model.price().isKnown());
    }

    private static long least(Step step, Catalogue catalogue) {
        return switch (step.uses()) {
            case CHAT_COMPLETION ->
                model(step, catalogue)
                        .map(model -> model.price().inputNanos() + model.price().outputNanos())
                        .orElse(0L);
            default -> 0;
        };
    }

    private static Optional<Long> most(Step step, Catalogue catalogue) {
        return switch (step.uses()) {
            case DOCUMENT_CREATE, TRANSFORM, HTTP_REQUEST, WAIT, APPROVAL -> Optional.of(0L);
            case CHATBOT_MESSAGE -> Optional.empty();
            case DOCUMENT_COMMAND ->
                model(step, catalogue)
                        .filter(model ->
                                model.price().inputNanos() == 0 && model.price().outputNanos() == 0)
                        .map(_ -> 0L);
            case CHAT_COMPLETION ->
                model(step, catalogue).flatMap(model -> executions(step).map(times -> call(step, model) * times));
        };
    }

    /** Attempts of all items; empty if the list is not written out. */
    private static Optional<Long> executions(Step step) {
        var items = step.forEach()
                .map(each -> Optional.of(each.items().source())
                        .filter(JsonNode::isArray)
                        .map(list -> (long) list.size()))
                .orElse(Optional.of(1L));
        return items.map(count -> count * step.retry().maxAttempts());
    }

    private static long call(Step step, Model model) {
        var with = step.with().source();
        var isWritten = !with.toString().contains("${{");
        var prompt = isWritten ? Math.min(bytes(with), model.contextTokens()) : (long) model.contextTokens();
        var limit = with.path("max_output_tokens");
        var answer = limit.isNumber()
                ? Math.min(limit.decimalValue().longValue(), model.maxOutputTokens())
                : (long) model.maxOutputTokens();
        var cost = prompt * model.price().inputNanos() + answer * model.price().outputNanos();
        var isStructured = with.has("response_format")
                && !with.path("response_format").path("type").asString("").equals("text");
        return isStructured ? 2 * cost : cost;
    }

    private static long bytes(JsonNode with) {
        return with.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
