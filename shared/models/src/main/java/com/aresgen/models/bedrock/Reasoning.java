package com.aresgen.models.bedrock;

import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.catalogue.Model;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.document.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's {@code reasoning_effort} in the terms of a model's own family, which Converse passes on unread
 * ({@code additionalModelRequestFields}). Families without such terms refuse it (infra/decisions/0074).
 */
final class Reasoning {
    static final Warning UNSIGNED = new Warning(
            "reasoning_skipped",
            "The model did not think before this answer: it may not do so between the call of a tool and the answer to"
                    + " its result.");

    private static final List<String> EFFORTS = List.of("minimal", "low", "medium", "high");
    private static final List<Integer> BUDGETS = List.of(1024, 2048, 8192, 24_576);

    private final Model model;
    private final Prompt prompt;
    private final Objections objections;

    Reasoning(Model model, Prompt prompt, Objections objections) {
        this.model = model;
        this.prompt = prompt;
        this.objections = objections;
    }

    /** Empty where the caller asked for no effort, or the model cannot think now. */
    Optional<Document> fields() {
        return effort().flatMap(this::fields).map(SdkDocuments::of);
    }

    /**
     * Whether the model may not think before this answer: some require the signatures of the thoughts that preceded a
     * tool's call. Where a caller does not send them back ({@code reasoning_details}), thinking is off after the tool's
     * result.
     */
    boolean isLost() {
        return effort().isPresent() && isUnsigned();
    }

    private Optional<JsonNode> fields(String effort) {
        var rank = EFFORTS.indexOf(effort);
        if (rank < 0) {
            objections.field(
                    ModelOption.REASONING_EFFORT, "must be one of " + String.join(", ", EFFORTS) + " for this model.");
            return Optional.empty();
        }
        if (isUnsigned()) {
            return Optional.empty();
        }
        var fields = JsonNodeFactory.instance.objectNode();
        // Only budgets have a "minimal"; the others get "low".
        var named = EFFORTS.get(Math.max(1, rank));
        return switch (model.thinking()) {
            case ADAPTIVE -> {
                fields.putObject("thinking").put("type", "adaptive");
                fields.putObject("output_config").put("effort", named);
                yield Optional.of(fields);
            }
            case BUDGET -> budget(fields, BUDGETS.get(rank));
            case EFFORT -> Optional.of(fields.put("reasoning_effort", named));
            case NONE -> {
                objections.field(
                        ModelOption.REASONING_EFFORT, model.id() + " does not take a reasoning effort. Leave it out.");
                yield Optional.empty();
            }
        };
    }

    /** A budget of at least 1024 tokens, and less than the answer may have. */
    private Optional<JsonNode> budget(ObjectNode fields, int wanted) {
        var most = Math.min(prompt.maxTokens().orElse(Integer.MAX_VALUE), model.maxOutputTokens());
        if (most <= BUDGETS.getFirst()) {
            objections.field(
                    ModelOption.REASONING_EFFORT, "needs max_completion_tokens above " + BUDGETS.getFirst() + ".");
            return Optional.empty();
        }
        var budget = most > wanted ? wanted : Math.max(BUDGETS.getFirst(), most / 2);
        fields.putObject("thinking").put("type", "enabled").put("budget_tokens", budget);
        return Optional.of(fields);
    }

    /** The last of the model's messages called the tool, and lacks its signed thoughts. */
    private boolean isUnsigned() {
        return model.thinking().isSigned()
                && prompt.messages().getLast().role().equals("tool")
                && prompt.messages().reversed().stream()
                        .filter(message -> message.role().equals("assistant"))
                        .findFirst()
                        .map(message -> ReasoningDetails.of(message, model).isEmpty())
                        .orElse(true);
    }

    private Optional<String> effort() {
        return Optional.ofNullable(prompt.options().get(ModelOption.REASONING_EFFORT))
                .map(effort -> effort.asString(""))
                .filter(effort -> !effort.equals("none"));
    }
}
