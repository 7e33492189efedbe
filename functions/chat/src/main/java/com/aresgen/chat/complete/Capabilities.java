package com.aresgen.chat.complete;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Shortened;
import com.aresgen.models.Capability;
import com.aresgen.models.Model;
import com.aresgen.models.failure.ImageNotSupported;
import com.aresgen.models.failure.UnsupportedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What OpenAI's fields ask of a model. A field that the chosen model cannot honour is refused rather than dropped; a
 * value that asks for nothing (a default, an empty list) passes everywhere.
 */
final class Capabilities {
    /** @param asks whether this value needs the capability at all; no capability: no model has it here yet */
    private record Rule(String field, Predicate<JsonNode> asks, Optional<Capability> capability) {
        Rule(String field, Predicate<JsonNode> asks, Capability capability) {
            this(field, asks, Optional.of(capability));
        }

        Rule(String field, Predicate<JsonNode> asks) {
            this(field, asks, Optional.empty());
        }

        boolean refuses(ChatRequest.Option option, Model model) {
            return option.field().equals(field)
                    && asks.test(option.value())
                    && !capability.map(model.capabilities()::contains).orElse(false);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("stream", JsonNode::booleanValue, Capability.STREAMING),
            new Rule("stream_options", _ -> true, Capability.STREAMING),
            new Rule("n", number(1).negate()),
            new Rule("temperature", number(1).or(number(0)).negate(), Capability.SAMPLING),
            new Rule("top_p", number(1).negate(), Capability.SAMPLING),
            new Rule("presence_penalty", number(0).negate(), Capability.PENALTIES),
            new Rule("frequency_penalty", number(0).negate(), Capability.PENALTIES),
            new Rule("logit_bias", value -> !value.isEmpty(), Capability.LOGIT_BIAS),
            new Rule("logprobs", JsonNode::booleanValue, Capability.LOGPROBS),
            new Rule("top_logprobs", number(0).negate(), Capability.LOGPROBS),
            new Rule("tools", value -> !value.isEmpty(), Capability.TOOLS),
            new Rule("functions", value -> !value.isEmpty(), Capability.TOOLS),
            new Rule("tool_choice", text("none", "auto").negate(), Capability.TOOLS),
            new Rule("function_call", text("none", "auto").negate(), Capability.TOOLS),
            new Rule("response_format", type("json_object"), Capability.JSON_OBJECT),
            new Rule("response_format", type("text", "json_object").negate(), Capability.JSON_SCHEMA),
            new Rule("reasoning_effort", text("none").negate(), Capability.REASONING),
            new Rule("verbosity", text("medium").negate(), Capability.OPENAI_ONLY),
            new Rule("service_tier", text("auto", "default").negate(), Capability.OPENAI_ONLY),
            new Rule("modalities", Capabilities::moreThanText, Capability.AUDIO),
            new Rule("audio", _ -> true, Capability.AUDIO),
            new Rule("prediction", _ -> true, Capability.OPENAI_ONLY),
            new Rule("web_search_options", _ -> true, Capability.OPENAI_ONLY));

    private static final String CODE = Problem.UNSUPPORTED_PARAMETER.code();
    private static final int LONGEST = 100;

    static final List<String> FIELDS =
            RULES.stream().map(Rule::field).distinct().toList();

    private Capabilities() {}

    static Optional<Failure> missing(ChatRequest request, Model model) {
        var options = request.options().stream()
                .filter(option -> RULES.stream().anyMatch(rule -> rule.refuses(option, model)))
                .map(option -> unsupported(option, model))
                .collect(Collectors.toCollection(ArrayList::new));
        if (request.maxCost().isPresent() && !model.price().isKnown()) {
            options.add(new Violation(
                    "/max_cost_usd", CODE, "The price of " + model.id() + " is not known, so no limit can be kept."));
        }
        return options.isEmpty()
                ? unreadable(request.messages(), model)
                : Optional.of(new UnsupportedParameter(Stream.concat(
                                options.stream(),
                                others(request.messages(), model).map(part -> unsupported(part, model)))
                        .toList()));
    }

    /** Parts that the model cannot read. A caller whose only fault is an image hears that in so many words. */
    static Optional<Failure> unreadable(List<ChatMessage> messages, Model model) {
        var parts = others(messages, model).toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                parts.stream().allMatch(ChatMessage.Part::isImage)
                        ? new ImageNotSupported(
                                model.id(),
                                parts.stream()
                                        .map(ChatMessage.Part::pointer)
                                        .distinct()
                                        .toList())
                        : new UnsupportedParameter(parts.stream()
                                .map(part -> unsupported(part, model))
                                .toList()));
    }

    private static Stream<ChatMessage.Part> others(List<ChatMessage> messages, Model model) {
        return messages.stream()
                .flatMap(message -> message.other().stream())
                .filter(part -> !model.capabilities().contains(capability(part)));
    }

    private static Violation unsupported(ChatRequest.Option option, Model model) {
        return new Violation(
                "/" + option.field(),
                CODE,
                model.id() + " cannot honour " + option.field() + ": "
                        + Shortened.marked(LONGEST, option.value().toString())
                        + ". Leave it out, or choose a model that can.");
    }

    private static Violation unsupported(ChatMessage.Part part, Model model) {
        return new Violation(part.pointer(), CODE, model.id() + " cannot read a part of the type " + part.type() + ".");
    }

    private static Capability capability(ChatMessage.Part part) {
        return switch (part.type()) {
            case "image_url" -> Capability.VISION;
            case "input_audio" -> Capability.AUDIO;
            default -> Capability.FILES;
        };
    }

    private static Predicate<JsonNode> number(double harmless) {
        return value -> value.isNumber() && value.doubleValue() == harmless;
    }

    private static Predicate<JsonNode> text(String... harmless) {
        return value -> value.isString() && List.of(harmless).contains(value.stringValue());
    }

    private static Predicate<JsonNode> type(String... types) {
        return value -> List.of(types).contains(value.path("type").asString(""));
    }

    private static boolean moreThanText(JsonNode modalities) {
        return modalities.valueStream().anyMatch(modality -> !text("text").test(modality));
    }
}
