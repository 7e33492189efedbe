package com.aresgen.models.bedrock;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.models.failure.UnsupportedParameter;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamRateLimited;
import com.aresgen.models.failure.UpstreamTimeout;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrockruntime.model.AccessDeniedException;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelTimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceUnavailableException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/**
 * Bedrock's exceptions as failures for the caller. Faults that the caller can fix are reported in Bedrock's words;
 * faults that only the operator can fix (access, profiles) are reported in ours, as not retryable.
 */
public final class BedrockErrors {
    private static final Pattern TOO_LONG = Pattern.compile("(?i)(?:input|prompt|request)[^.]{0,40} too (?:long|large)"
            + "|too many (?:input )?tokens|exceeds? [^.]{0,40}(?:context|maximum|limit)|context (?:length|window)");
    private static final Pattern OPERATORS = Pattern.compile(
            "(?i)model identifier|on-demand throughput|inference profile|operation not allowed|end of its life");
    private static final int LONGEST = 500;

    private BedrockErrors() {}

    static Failure of(Throwable thrown, Model model) {
        return of(thrown, model.id(), model.contextTokens());
    }

    /**
     * For a model that is not in the catalogue of chat models, such as one that embeds.
     *
     * @param model id by which callers know it
     * @param contextTokens most tokens of its input
     */
    public static Failure of(Throwable thrown, String model, int contextTokens) {
        return switch (cause(thrown)) {
            case ThrottlingException _, ServiceQuotaExceededException _ ->
                new UpstreamRateLimited("Bedrock limits how often this model is asked.", 1);
            case ServiceUnavailableException _, ModelNotReadyException _ ->
                UpstreamError.busy("The model is overloaded on Bedrock.", 1);
            case ModelTimeoutException _ -> new UpstreamTimeout();
            case ValidationException invalid -> complaint(words(invalid), model, contextTokens);
            case AccessDeniedException _ -> noAccess();
            case ResourceNotFoundException _ -> unknown();
            case BedrockRuntimeException other when other.statusCode() == HTTP_FORBIDDEN -> noAccess();
            case BedrockRuntimeException _ -> new UpstreamError("The model failed on Bedrock.");
            case SdkClientException _ -> new UpstreamError("Bedrock cannot be reached.");
            // A truncated or corrupt frame, or a connection that is reset.
            default -> new UpstreamError("Bedrock's stream broke.");
        };
    }

    private static Failure complaint(String words, String model, int contextTokens) {
        if (OPERATORS.matcher(words).find()) {
            return unknown();
        }
        return TOO_LONG.matcher(words).find()
                ? new ContextLengthExceeded(contextTokens, Optional.empty())
                : new UnsupportedParameter(List.of(new Violation(
                        "", Problem.UNSUPPORTED_PARAMETER.code(), model + " refuses the request: " + words)));
    }

    private static Failure noAccess() {
        return UpstreamError.ofOperator("Bedrock refuses the account of this service.");
    }

    private static Failure unknown() {
        return UpstreamError.ofOperator("Bedrock does not know this model in this account and region.");
    }

    private static String words(BedrockRuntimeException thrown) {
        var details = thrown.awsErrorDetails();
        var words = Objects.requireNonNullElse(details == null ? null : details.errorMessage(), "no reason given");
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    private static Throwable cause(Throwable thrown) {
        var cause = thrown.getCause();
        return cause != null && (thrown instanceof CompletionException || thrown instanceof ExecutionException)
                ? cause(cause)
                : thrown;
    }
}
