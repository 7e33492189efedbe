package com.aresgen.models.bedrock;

import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolSpecification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** The form of an answer as the input schema of a tool that the model must call; the call's input is the answer. */
final class AnswerTool {
    /** No caller is likely to give this name to a tool. */
    static final String NAME = "give_the_answer";

    private AnswerTool() {}

    /** Empty where an answer may have any form. */
    static Optional<Tool> of(Prompt prompt) {
        var format = prompt.option(ModelOption.RESPONSE_FORMAT);
        return switch (format.path("type").asString("")) {
            case "json_schema" -> Optional.of(tool(format.path("json_schema").path("schema")));
            case "json_object" -> Optional.of(tool(MissingNode.getInstance()));
            default -> Optional.empty();
        };
    }

    private static Tool tool(JsonNode schema) {
        var input = schema.isObject()
                ? schema
                : JsonNodeFactory.instance.objectNode().put("type", "object");
        return Tool.fromToolSpec(ToolSpecification.builder()
                .name(NAME)
                .description("Gives the answer to the user. Its input is the whole answer.")
                .inputSchema(ToolInputSchema.fromJson(SdkDocuments.of(input)))
                .build());
    }
}
