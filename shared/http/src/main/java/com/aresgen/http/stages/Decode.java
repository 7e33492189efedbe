package com.aresgen.http.stages;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.InvalidJson;
import com.aresgen.http.body.JsonText;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The innermost step: reads and checks query and body as the endpoint's route declares, then lets the endpoint decide.
 * A POST without a body is one without any field, where no field is required.
 */
public record Decode<B>(Endpoint<B> endpoint) implements Handler {
    /** The most query parameters that one refusal names. */
    private static final int MOST_UNKNOWN = 10;

    @Override
    public Outcome handle(Call call) {
        if (endpoint.route().asksModels()) {
            call.trail().markAskedModels();
        }
        return refusedQuery(call)
                .<Outcome>map(Outcome.Refusal::new)
                .orElseGet(
                        () -> endpoint instanceof Endpoint.Bodiless bodiless ? bodiless.handle(call) : withBody(call));
    }

    private Optional<Failure> refusedQuery(Call call) {
        if (endpoint.route().isFallback()) {
            return Optional.empty();
        }
        var unknown = unknownParameters(call);
        if (!unknown.isEmpty()) {
            return Optional.of(new UnknownParameter(unknown));
        }
        var repeated = call.query().repeated();
        return repeated.isEmpty() ? Optional.empty() : Optional.of(new RepeatedParameter(repeated));
    }

    private SequencedMap<String, Optional<String>> unknownParameters(Call call) {
        var known = endpoint.route().parameters();
        var unknown = new LinkedHashMap<String, Optional<String>>();
        call.query().names().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> unknown.put(name, Nearest.to(name, known)));
        return unknown;
    }

    private Outcome withBody(Call call) {
        var body = call.body();
        if (body.bytes().length == 0 && call.method().equals("POST")) {
            var fields = Fields.of(JsonNodeFactory.instance.objectNode());
            var nothing = endpoint.read(fields);
            if (fields.violations().isEmpty()) {
                return endpoint.handle(call, nothing);
            }
        }
        if (body.bytes().length > endpoint.route().maxBytes()) {
            return new Outcome.Refusal(new PayloadTooLarge(endpoint.route().maxBytes()));
        }
        var encoding =
                call.headers().first("Content-Encoding").map(String::strip).filter(Decode::isEncoded);
        var isText = isText(call);
        if ((!isText && !isJson(call)) || encoding.isPresent()) {
            var sent = body.contentType()
                    + encoding.map(name -> " in the encoding " + name).orElse("");
            return new Outcome.Refusal(new UnsupportedMediaType(sent.strip(), accepted()));
        }
        if (isText) {
            return endpoint.handle(call, endpoint.readText(body.text()));
        }
        return switch (body.parsed()) {
            case JsonText.Broken(InvalidJson failure) -> new Outcome.Refusal(failure);
            case JsonText.Tree(var root) -> read(call, Fields.of(root));
        };
    }

    private Outcome read(Call call, Fields fields) {
        var body = fields.violations().isEmpty() ? endpoint.read(fields) : null;
        if (!endpoint.route().openAi()) {
            fields.refuseUnknown();
        }
        return body == null || !fields.violations().isEmpty()
                ? new Outcome.Refusal(endpoint.refusal(List.copyOf(fields.violations())))
                : endpoint.handle(call, body);
    }

    /** {@code identity} means that a body is not encoded (RFC 9110, section 12.5.3). */
    private static boolean isEncoded(String encoding) {
        return !encoding.equalsIgnoreCase("identity");
    }

    private String accepted() {
        return Stream.concat(
                        Stream.of(Payload.JSON),
                        endpoint.route().textTypes().stream().sorted())
                .collect(Collectors.joining(" or "));
    }

    private boolean isText(Call call) {
        return endpoint.route().textTypes().contains(mediaType(call));
    }

    /** Every PATCH is a merge patch (RFC 7396), so callers may call it that. */
    private static boolean isJson(Call call) {
        var type = mediaType(call);
        return type.equals(Payload.JSON)
                || (call.method().equals("PATCH") && type.equals("application/merge-patch+json"));
    }

    /** In lower case, without parameters. */
    private static String mediaType(Call call) {
        return call.body().contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
