package com.aresgen.models.openai.error;

import static java.net.HttpURLConnection.HTTP_BAD_GATEWAY;
import static java.net.HttpURLConnection.HTTP_CLIENT_TIMEOUT;
import static java.net.HttpURLConnection.HTTP_ENTITY_TOO_LARGE;
import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_GATEWAY_TIMEOUT;
import static java.net.HttpURLConnection.HTTP_INTERNAL_ERROR;
import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_PAYMENT_REQUIRED;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;
import static java.net.HttpURLConnection.HTTP_UNAVAILABLE;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.RetryAfter;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamRateLimited;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.openai.exchange.Signal;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A server's refusals as failures for the caller. Faults that the caller can fix are reported in the server's words;
 * faults that only the operator can fix (keys, accounts, addresses) in ours, without blaming the caller.
 */
public final class OpenAiErrors {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int OVERLOADED = 529;

    private final String model;
    private final int contextTokens;
    private final String endpoint;
    private final Optional<String> key;
    private final InstantSource clock;

    public OpenAiErrors(Model model, Optional<String> key, InstantSource clock) {
        this(model.id(), model.contextTokens(), "chat completions", key, clock);
    }

    /**
     * For a model that is not in the catalogue of chat models, such as one that embeds.
     *
     * @param model id by which callers know it
     * @param endpoint what is asked of the server, as in "the server has no embeddings"
     */
    public OpenAiErrors(String model, int contextTokens, String endpoint, Optional<String> key, InstantSource clock) {
        this.model = model;
        this.contextTokens = contextTokens;
        this.endpoint = endpoint;
        this.key = key;
        this.clock = clock;
    }

    public Failure read(Signal.Whole answer) {
        return failure(answer.status(), ServerError.in(answer.body()), pause(answer));
    }

    private int pause(Signal.Whole answer) {
        return answer.retryAfter()
                .flatMap(field -> RetryAfter.of(field, clock.instant()))
                .map(pause -> RetryAfter.bounded(pause.toSeconds()))
                .orElse(1);
    }

    /** An error in an answer with a good status. */
    public Failure read(JsonNode frame) {
        return reported(ServerError.in(frame));
    }

    /** The data of an event that is named an error. */
    public Failure read(String data) {
        return reported(ServerError.in(data));
    }

    private Failure reported(ServerError error) {
        return failure(error.status().orElseGet(() -> named(error)), error, 1);
    }

    private Failure failure(int status, ServerError error, int retryAfter) {
        if (status == HTTP_UNAUTHORIZED || status == HTTP_FORBIDDEN || status == HTTP_PAYMENT_REQUIRED) {
            return ServerWords.NO_SUCH_MODEL.isCodeOf(error) ? noSuchModel() : noAccess();
        }
        // The words for a limit of requests and for an empty account are often the same: here only codes decide.
        if (status == TOO_MANY_REQUESTS) {
            return ServerWords.NO_MONEY.isCodeOf(error)
                    ? noAccess()
                    : new UpstreamRateLimited("The model's server limits how often it is asked.", retryAfter);
        }
        if (ServerWords.TOO_LONG.isIn(error)) {
            return new Complaint(contextTokens, key).tooLong(error);
        }
        if (ServerWords.BAD_KEY.isIn(error) || ServerWords.NO_MONEY.isIn(error)) {
            return noAccess();
        }
        if (status < HTTP_INTERNAL_ERROR && ServerWords.NO_SUCH_MODEL.isIn(error)) {
            return noSuchModel();
        }
        return byStatus(status, error, retryAfter);
    }

    private Failure byStatus(int status, ServerError error, int retryAfter) {
        return switch (status) {
            case HTTP_NOT_FOUND -> notFound(error);
            case HTTP_CLIENT_TIMEOUT, HTTP_GATEWAY_TIMEOUT -> new UpstreamTimeout();
            case HTTP_UNAVAILABLE, OVERLOADED -> UpstreamError.busy("The model's server is overloaded.", retryAfter);
            case HTTP_ENTITY_TOO_LARGE -> new ContextLengthExceeded(contextTokens, Optional.empty());
            default ->
                status >= 400 && status < HTTP_INTERNAL_ERROR
                        ? new Complaint(contextTokens, key).of(error)
                        : failed(status);
        };
    }

    private Failure noSuchModel() {
        return new NotFound(Problem.MODEL_NOT_FOUND, model);
    }

    private static Failure noAccess() {
        return UpstreamError.ofOperator("The model's server refuses the account of this service.");
    }

    /** A server without this model reports it in JSON; a wrong address leads to a page, or to a bare "Not Found". */
    private Failure notFound(ServerError error) {
        var words = error.message().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return words.isEmpty() || words.equals("notfound")
                ? UpstreamError.ofOperator("The model's server has no " + endpoint + " at its address.")
                : noSuchModel();
    }

    private static Failure failed(int status) {
        return new UpstreamError(
                status >= 300 && status < 400
                        ? "The model's server answered with a redirect, which is not followed."
                        : "The model's server failed.");
    }

    /** A status for an error that names none. */
    private static int named(ServerError error) {
        var kinds = error.codes().collect(Collectors.joining(" "));
        if (kinds.contains("rate_limit")
                || kinds.contains("resource_exhausted")
                || kinds.contains("too_many_requests")) {
            return TOO_MANY_REQUESTS;
        }
        return kinds.contains("overloaded") || kinds.contains("unavailable") ? HTTP_UNAVAILABLE : HTTP_BAD_GATEWAY;
    }
}
