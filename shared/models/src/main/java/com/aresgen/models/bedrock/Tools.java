package com.aresgen.models.bedrock;

import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.model.AnyToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.AutoToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.SpecificToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolSpecification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The tools of a prompt, with the {@link AnswerTool} among them if the answer must have a given form. */
final class Tools {
    private final Prompt prompt;
    private final boolean alreadyCalled;
    private final Objections objections;

    /** @param alreadyCalled earlier in the conversation */
    Tools(Prompt prompt, boolean alreadyCalled, Objections objections) {
        this.prompt = prompt;
        this.alreadyCalled = alreadyCalled;
        this.objections = objections;
    }

    Optional<ToolConfiguration> configuration() {
        var choice = prompt.option(ModelOption.TOOL_CHOICE);
        var none = choice.asString("").equals("none");
        if (none && alreadyCalled) {
            objections.field(
                    ModelOption.TOOL_CHOICE, "This model cannot be kept from tools that it has called before.");
        }
        var tools = none ? new ArrayList<Tool>() : callers();
        var free = choice.isMissingNode() || none || choice.asString("").equals("auto");
        var answer = free ? AnswerTool.of(prompt) : Optional.<Tool>empty();
        answer.ifPresent(tools::add);
        return tools.isEmpty()
                ? Optional.empty()
                : Optional.of(ToolConfiguration.builder()
                        .tools(tools)
                        .toolChoice(answer.isPresent() ? answering(tools.size()) : choice(choice))
                        .build());
    }

    /** A caller's own tools stay possible: the model calls one of them, or answers. */
    private static ToolChoice answering(int tools) {
        return tools == 1
                ? named(AnswerTool.NAME)
                : ToolChoice.fromAny(AnyToolChoice.builder().build());
    }

    private List<Tool> callers() {
        var tools = new ArrayList<Tool>();
        for (var tool : prompt.option(ModelOption.TOOLS)) {
            var function = tool.path("function");
            if (tool.path("type").asString("").equals("function") && function.isObject()) {
                tools.add(Tool.fromToolSpec(specification(function)));
            } else {
                objections.field(ModelOption.TOOLS, "This model knows no tools but functions.");
            }
        }
        return tools;
    }

    private static ToolSpecification specification(JsonNode function) {
        var parameters = function.path("parameters");
        var schema = parameters.isObject()
                ? parameters
                : JsonNodeFactory.instance.objectNode().put("type", "object");
        var specification = ToolSpecification.builder()
                .name(function.path("name").asString(""))
                .inputSchema(ToolInputSchema.fromJson(SdkDocuments.of(schema)));
        Optional.of(function.path("description").asString(""))
                .filter(text -> !text.isBlank())
                .ifPresent(specification::description);
        return specification.build();
    }

    private ToolChoice choice(JsonNode choice) {
        var name = choice.path("function").path("name").asString("");
        if (!name.isEmpty()) {
            return named(name);
        }
        return switch (choice.asString("")) {
            case "required" -> ToolChoice.fromAny(AnyToolChoice.builder().build());
            case "auto", "" -> {
                if (choice.isObject()) {
                    objections.field(ModelOption.TOOL_CHOICE, "This model takes one function, or any, or none.");
                }
                yield ToolChoice.fromAuto(AutoToolChoice.builder().build());
            }
            default -> {
                objections.field(ModelOption.TOOL_CHOICE, "must be none, auto, required or a function.");
                yield ToolChoice.fromAuto(AutoToolChoice.builder().build());
            }
        };
    }

    private static ToolChoice named(String name) {
        return ToolChoice.fromTool(SpecificToolChoice.builder().name(name).build());
    }
}
