package com.aresgen.models.openai.error;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Causes that servers report, each known by a code or by its words: vLLM, SGLang, llama.cpp, Ollama, LM Studio, TGI,
 * LiteLLM, OpenRouter, Gemini, Mistral, DeepSeek, Groq and Together phrase them in their own ways.
 */
// Its sets are immutable, which the check cannot see.
@SuppressWarnings("ImmutableEnumChecker")
enum ServerWords {
    /** The messages hold more tokens than the model reads. */
    TOO_LONG(
            Set.of("context_length_exceeded", "exceed_context_size_error", "string_above_max_length"),
            "context[ _](?:length|window|size)",
            "exceeds? (?:the )?(?:model's )?(?:maximum )?context",
            "too many (?:input )?tokens",
            "(?:prompt|input|request|messages?) (?:is|was|are) too (?:long|large)",
            "maximum (?:number of|input|prompt) tokens",
            "(?:input |prompt )?(?:token count|tokens?)[^.]{0,60} exceeds? [^.]{0,60}(?:maximum|limit)",
            "range of input length should be",
            "reduce the length of"),
    NO_SUCH_MODEL(
            Set.of("model_not_found", "model_not_available", "deploymentnotfound", "not_found_error", "invalid_model"),
            "\\bmodels?(?:[\\s/:=]+\\S{1,200})?\\s+(?:does not exist|doesn't exist|(?:is |was )?not (?:found|exist|available|supported))\\b",
            "(?:no such|unknown|invalid|unsupported) model\\b(?! (?:parameter|input|config))",
            "no endpoints found for"),
    /** The account behind the key has no money or no quota left, as apart from a limit of requests a minute. */
    NO_MONEY(
            Set.of("insufficient_quota", "billing_hard_limit_reached", "insufficient_balance", "payment_required"),
            "insufficient (?:balance|credits?|funds|quota)",
            "credit balance is too low",
            "exceeded your current quota",
            "billing (?:hard )?limit"),
    BAD_KEY(
            Set.of("invalid_api_key", "unauthenticated", "permission_denied", "authentication_error", "unauthorized"),
            "(?:invalid|incorrect|missing|expired|wrong|no)\\b[^.\\n]{0,20}\\bapi[ _-]?key",
            "api[ _-]?key\\b[^.\\n]{0,30}(?:not valid|invalid|expired|not found|missing|required)");

    private final Set<String> codes;
    private final Pattern words;

    ServerWords(Set<String> codes, String... words) {
        this.codes = codes;
        this.words = Pattern.compile("(?i)" + String.join("|", Arrays.asList(words)));
    }

    boolean isCodeOf(ServerError error) {
        return error.codes().anyMatch(codes::contains);
    }

    boolean isIn(ServerError error) {
        return isCodeOf(error) || words.matcher(error.words()).find();
    }
}
