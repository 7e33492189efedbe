package com.aresgen.chat.complete;

import com.aresgen.http.Headers;
import com.aresgen.models.Model;
import com.aresgen.models.TokenUsage;
import java.time.Instant;
import java.util.Optional;

/**
 * A call of a model that has begun, with all that is known of it before the model says anything.
 *
 * @param thread empty when the caller wants nothing kept
 */
record Turn(
        String messageId,
        Optional<String> thread,
        ChatRequest request,
        Model model,
        Instant begunAt,
        String requestId,
        String workspace,
        String keyId) {
    Headers headers() {
        var headers = Headers.NONE.with("X-Model-Provider", model.provider() + "; kind=" + model.kind());
        return thread.map(id -> headers.with("X-Thread-Id", id)).orElse(headers);
    }

    /** Nano-dollars (1e-9 USD). */
    long cost(TokenUsage usage) {
        return model.price().cost(usage);
    }
}
