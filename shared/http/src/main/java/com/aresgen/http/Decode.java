package com.aresgen.http;

import java.util.List;

/** The innermost step: query and body are read and checked as the endpoint's route declares, then it decides. */
public record Decode<B>(Endpoint<B> endpoint) implements Handler {
    @Override
    public Outcome handle(Call call) {
        var route = endpoint.route();
        for (var name : call.query().names()) {
            if (!route.parameters().contains(name)) {
                return new Outcome.Refusal(new Failure.UnknownParameter(name, Nearest.to(name, route.parameters())));
            }
        }
        return endpoint instanceof Endpoint.Bodiless bodiless ? bodiless.handle(call) : withBody(call);
    }

    private Outcome withBody(Call call) {
        var body = call.body();
        if (body.bytes().length > endpoint.route().maxBytes()) {
            return new Outcome.Refusal(
                    new Failure.PayloadTooLarge(endpoint.route().maxBytes()));
        }
        if (!isJson(body.contentType())) {
            return new Outcome.Refusal(new Failure.UnsupportedMediaType(body.contentType(), Payload.JSON));
        }
        return switch (body.parsed()) {
            case JsonText.Broken(Failure.InvalidJson failure) -> new Outcome.Refusal(failure);
            case JsonText.Tree(var root) -> read(call, Fields.of(root));
        };
    }

    private Outcome read(Call call, Fields fields) {
        var body = fields.violations().isEmpty() ? endpoint.read(fields) : null;
        if (endpoint.route().unknownFieldsRefused()) {
            fields.refuseUnknown();
        }
        return body == null || !fields.violations().isEmpty()
                ? new Outcome.Refusal(refusal(List.copyOf(fields.violations())))
                : endpoint.handle(call, body);
    }

    private static Failure refusal(List<Violation> violations) {
        return violations.stream().allMatch(Decode::isOfMessages)
                ? new Failure.InvalidMessages(violations)
                : new Failure.Invalid(violations);
    }

    private static boolean isOfMessages(Violation violation) {
        return (violation.pointer() + "/").startsWith("/messages/")
                && !violation.code().equals(Problem.UNKNOWN_FIELD.code());
    }

    private static boolean isJson(String contentType) {
        return contentType.split(";", 2)[0].strip().equalsIgnoreCase(Payload.JSON);
    }
}
