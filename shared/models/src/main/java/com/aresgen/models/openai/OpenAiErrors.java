package com.aresgen.models.openai;

import static java.net.HttpURLConnection.HTTP_BAD_GATEWAY;
import static java.net.HttpURLConnection.HTTP_CLIENT_TIMEOUT;
import static java.net.HttpURLConnection.HTTP_ENTITY_TOO_LARGE;
import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_GATEWAY_TIMEOUT;
import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_PAYMENT_REQUIRED;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;
import static java.net.HttpURLConnection.HTTP_UNAVAILABLE;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.RetryAfter;
import com.aresgen.models.Model;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A server's refusals as failures for the caller. Faults that the caller can fix are reported in the server's words;
 * faults that only the operator can fix (keys, accounts, addresses) in ours, without blaming the caller.
 */
final class OpenAiErrors {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int OVERLOADED = 529;

    private static final Set<String> NO_SUCH_MODEL =
            Set.of("model_not_found", "model_not_available", "deploymentnotfound");
    private static final Set<String> NO_MONEY = Set.of("insufficient_quota", "billing_hard_limit_reached");

    private final Model model;
    private final Optional<String> key;
    private final InstantSource clock;

    OpenAiErrors(Model model, Optional<String> key, InstantSource clock) {
        this.model = model;
        this.key = key;
        this.clock = clock;
    }

    Failure read(Signal.Whole answer) {
        var body = ServerJson.object(answer.body()).orElse(MissingNode.getInstance());
        return failure(answer.status(), body, pause(answer));
    }

    private int pause(Signal.Whole answer) {
        return answer.retryAfter()
                .flatMap(field -> RetryAfter.of(field, clock.instant()))
                .map(pause -> RetryAfter.bounded(pause.toSeconds()))
                .orElse(1);
    }

    /** An {@code error} in an answer with a good status. */
    Failure read(JsonNode body) {
        return failure(status(body), body, 1);
    }

    private Failure failure(int status, JsonNode body, int retryAfter) {
        var code = code(body);
        if (NO_SUCH_MODEL.contains(code)) {
            return new NotFound(Problem.MODEL_NOT_FOUND, model.id());
        }
        if (NO_MONEY.contains(code)) {
            return noAccess();
        }
        return switch (status) {
            case HTTP_UNAUTHORIZED, HTTP_FORBIDDEN, HTTP_PAYMENT_REQUIRED -> noAccess();
            case HTTP_NOT_FOUND -> notFound(body);
            case HTTP_CLIENT_TIMEOUT, HTTP_GATEWAY_TIMEOUT -> new UpstreamTimeout();
            case TOO_MANY_REQUESTS, HTTP_UNAVAILABLE, OVERLOADED ->
                new Overloaded("The model's server is overloaded. Try again later.", retryAfter);
            case HTTP_ENTITY_TOO_LARGE -> new ContextLengthExceeded(model.contextTokens(), Optional.empty());
            default -> status >= 400 && status < 500 ? new Complaint(model, key).of(body, code) : failed(status);
        };
    }

    private static Failure noAccess() {
        return UpstreamError.ofOperator("The model's server refuses the account of this service.");
    }

    /** A server without this model reports it in JSON; a wrong address leads to a page, or to a bare "Not Found". */
    private Failure notFound(JsonNode body) {
        var words = ErrorText.in(body).text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return words.isEmpty() || words.equals("notfound")
                ? UpstreamError.ofOperator("The model's server has no chat completions at its address.")
                : new NotFound(Problem.MODEL_NOT_FOUND, model.id());
    }

    private static Failure failed(int status) {
        return new UpstreamError(
                status >= 300 && status < 400
                        ? "The model's server answered with a redirect, which is not followed."
                        : "The model's server failed.");
    }

    /** The status of an error in a stream: its code if that is a status, else one for its type. */
    private static int status(JsonNode body) {
        var error = body.path("error");
        return Stream.of(error.path("code"), error.path("status"), body.path("code"))
                .filter(JsonNode::isInt)
                .mapToInt(JsonNode::intValue)
                .filter(status -> status >= 400 && status < 600)
                .findFirst()
                .orElseGet(() -> named(error.path("type").asString("") + code(body)));
    }

    private static int named(String kind) {
        if (kind.contains("rate_limit") || kind.contains("overloaded")) {
            return TOO_MANY_REQUESTS;
        }
        return kind.contains("context_length") ? HTTP_ENTITY_TOO_LARGE : HTTP_BAD_GATEWAY;
    }

    private static String code(JsonNode body) {
        return Stream.of(body.path("error").path("code"), body.path("code"))
                .filter(JsonNode::isString)
                .map(code -> code.stringValue().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }
}
