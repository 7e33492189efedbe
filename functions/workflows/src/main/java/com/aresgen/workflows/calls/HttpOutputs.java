package com.aresgen.workflows.calls;

import com.aresgen.egress.Result;
import com.aresgen.http.Payload;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Headers;
import com.aresgen.workflows.definition.RetryOn;
import com.aresgen.workflows.engine.world.CallResult;
import com.aresgen.workflows.engine.world.Use;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads how a request of a step ended. */
final class HttpOutputs {
    /** Header fields whose values a run never shows: they may hold credentials. */
    private static final Set<String> SECRET =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key");

    private HttpOutputs() {}

    static CallResult of(JsonNode with, Result result) {
        return switch (result) {
            case Result.Answered answered -> answered(with, answered);
            case Result.Refused(var reason, var _) -> HttpCalls.refused("The url " + reason.detail() + ".");
            case Result.Failed(var reason, var _) ->
                HttpCalls.failed(
                        "http_" + reason.name().toLowerCase(Locale.ROOT),
                        "The request got no answer: "
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".",
                        reason == Result.Reason.TIMED_OUT ? RetryOn.TIMEOUT : RetryOn.UPSTREAM,
                        Optional.empty());
        };
    }

    private static CallResult answered(JsonNode with, Result.Answered answered) {
        var status = answered.status();
        if (!isExpected(with.path("expect_status"), status)) {
            var message = "The server answered with the status " + status + ".";
            var kind = status == 429
                    ? Optional.of(RetryOn.HTTP_429)
                    : status >= 500 ? Optional.of(RetryOn.HTTP_5XX) : Optional.<RetryOn>empty();
            return new CallResult.Failed("http_status_" + status, message, kind, answered.retryAfter(), Use.NONE);
        }
        if (answered.body().bytes().length > HttpCalls.MOST_BYTES) {
            var message = "The answer has more than " + HttpCalls.MOST_BYTES + " bytes.";
            return new CallResult.Failed("http_body_too_large", message, Optional.empty(), Optional.empty(), Use.NONE);
        }
        var output = JsonNodeFactory.instance.objectNode();
        output.put("status", status);
        output.set("headers", headers(answered.headers()));
        output.set("body", body(answered.body()));
        return new CallResult.Done(output, Use.NONE);
    }

    private static boolean isExpected(JsonNode expected, int status) {
        if (expected.isMissingNode() || expected.isNull()) {
            return status >= 200 && status < 300;
        }
        return expected.isArray()
                ? expected.valueStream().anyMatch(each -> each.asInt() == status)
                : expected.asInt() == status;
    }

    private static JsonNode headers(Headers headers) {
        var shown = JsonNodeFactory.instance.objectNode();
        headers.fields().forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            shown.put(lower, SECRET.contains(lower) ? "[redacted]" : String.join(", ", values));
        });
        return shown;
    }

    private static JsonNode body(Payload body) {
        if (body.contentType().toLowerCase(Locale.ROOT).contains("json")) {
            try {
                return Json.MAPPER.readTree(body.bytes());
            } catch (JacksonException _) {
                // It says that it is JSON, and is text.
            }
        }
        return JsonNodeFactory.instance.stringNode(body.text());
    }
}
