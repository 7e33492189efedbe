package com.aresgen.models.asking;

import com.aresgen.models.Message;
import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerFilter;
import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.catalogue.Model;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A prompt and the terms on which it is asked.
 *
 * @param models to try, in this order; the caller has checked that each is available
 * @param format which answers are checked against; the prompt's {@code response_format} asks for the same
 * @param maxCostUsd empty: no limit
 * @param filters which each answer passes, after {@link com.aresgen.models.answer.WellFormed} and before its form is
 *     checked
 */
public record ModelRequest(
        List<Model> models,
        Prompt prompt,
        OutputFormat format,
        Optional<BigDecimal> maxCostUsd,
        FilterFactory filters) {
    public ModelRequest {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("A request names at least one model");
        }
    }

    /** A request whose answers come as the model writes them. */
    public ModelRequest(List<Model> models, Prompt prompt, OutputFormat format, Optional<BigDecimal> maxCostUsd) {
        this(models, prompt, format, maxCostUsd, FilterFactory.NONE);
    }

    /** A request for any text, without a limit. */
    public ModelRequest(List<Model> models, Prompt prompt) {
        this(models, prompt, new OutputFormat.Text(), Optional.empty());
    }

    /** The same request with answers that match a schema. */
    public ModelRequest answeringWith(OutputSchema schema) {
        var responseFormat = JsonNodeFactory.instance.objectNode().put("type", "json_schema");
        responseFormat.putObject("json_schema").put("name", "answer").set("schema", schema.json());
        return new ModelRequest(
                models, prompt.with(ModelOption.RESPONSE_FORMAT, responseFormat), schema, maxCostUsd, filters);
    }

    /** The same request with one message before all others. */
    public ModelRequest precededBy(Message first) {
        return new ModelRequest(models, prompt.precededBy(first), format, maxCostUsd, filters);
    }

    /** The same request with answers that pass filters. */
    public ModelRequest filteredBy(FilterFactory others) {
        return new ModelRequest(models, prompt, format, maxCostUsd, others);
    }

    /** Filters for one more answer. */
    List<AnswerFilter> freshFilters() {
        return filters.filters(format);
    }

    /** Whether the model can read every part of every message. */
    boolean isReadableBy(Model model) {
        return prompt.messages().stream()
                .flatMap(Message::partTypes)
                .map(Capability::reading)
                .allMatch(each -> each.map(model.capabilities()::contains).orElse(true));
    }
}
