package com.aresgen.chat.complete;

import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Shortened;
import com.aresgen.models.ModelOption;
import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.ImageNotSupported;
import com.aresgen.models.failure.UnsupportedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Refuses a request that the chosen model cannot honour in full, so that no field is silently dropped. */
final class Capabilities {
    private static final String CODE = Problem.UNSUPPORTED_PARAMETER.code();
    private static final int LONGEST = 100;

    private Capabilities() {}

    static Optional<Failure> missing(ChatRequest request, Model model) {
        var options = new ArrayList<Violation>();
        request.options().forEach((option, value) -> {
            if (!option.isHonouredBy(model, value)) {
                options.add(unsupported(option, value, model.id()));
            }
        });
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

    /**
     * Notes what the model cannot honour beside the other faults of a body, each place once; of an unknown model what no
     * model can.
     */
    static void note(ChatRequest request, Optional<Model> model, Fields fields) {
        var noted = fields.violations().stream().map(Violation::pointer).collect(Collectors.toSet());
        model.map(known -> missing(request, known).stream().flatMap(failure -> failure.violations().stream()))
                .orElseGet(() -> request.options().entrySet().stream()
                        .filter(option -> !option.getKey().isHonouredBySome(option.getValue()))
                        .map(option -> unsupported(option.getKey(), option.getValue(), "No model here")))
                .filter(violation -> noted.add(violation.pointer()))
                .forEach(violation ->
                        fields.refuse(violation.pointer().substring(1), violation.code(), violation.detail()));
    }

    /** Refuses parts that the model cannot read. If all are images, the failure is {@link ImageNotSupported}. */
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
                .filter(part -> Capability.reading(part.type())
                        .filter(reading -> !model.capabilities().contains(reading))
                        .isPresent());
    }

    private static Violation unsupported(ModelOption option, JsonNode value, String model) {
        return new Violation(
                "/" + option.wire(),
                CODE,
                model + " cannot honour " + option.wire() + ": "
                        + Shortened.marked(LONGEST, value.toString())
                        + ". Leave it out, or choose a model that can.");
    }

    private static Violation unsupported(ChatMessage.Part part, Model model) {
        return new Violation(part.pointer(), CODE, model.id() + " cannot read a part of the type " + part.type() + ".");
    }
}
