package com.aresgen.chat.complete;

import com.aresgen.http.Headers;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import java.time.Instant;
import java.util.Optional;

/**
 * A model's answer with all that is said about it, to the caller and to the thread.
 *
 * @param thread empty when the caller wants nothing kept
 * @param costNanos nano-dollars (1e-9 USD)
 */
record Turn(
        String messageId,
        Optional<String> thread,
        ChatRequest request,
        Model model,
        Completion.Answered answer,
        long costNanos,
        Instant createdAt,
        long latencyMs,
        String requestId,
        String workspace,
        String keyId) {
    Headers headers() {
        var headers = Headers.NONE.with("X-Model-Provider", model.provider() + "; kind=" + model.kind());
        return thread.map(id -> headers.with("X-Thread-Id", id)).orElse(headers);
    }
}
