package com.aresgen.chat.threads;

import com.aresgen.http.values.Usd;
import com.aresgen.store.threads.ThreadHead;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A thread as callers read it; in lists without its messages. */
record ThreadView(
        String id,
        String title,
        Instant createdAt,
        Instant updatedAt,
        String model,
        @Nullable String voiceId,
        int messageCount,
        Usage usage,
        String costUsd,
        Map<String, String> metadata,
        @JsonInclude(Include.NON_NULL) @Nullable List<JsonNode> messages) {
    /** Tokens, over all turns. */
    record Usage(long promptTokens, long completionTokens, long totalTokens) {
        static Usage of(long prompt, long completion) {
            return new Usage(prompt, completion, prompt + completion);
        }
    }

    static ThreadView of(ThreadHead head) {
        return of(head, null);
    }

    static ThreadView of(ThreadHead head, @Nullable List<JsonNode> messages) {
        var totals = head.totals();
        return new ThreadView(
                head.id(),
                head.title(),
                head.createdAt(),
                head.updatedAt(),
                head.model(),
                head.voice().orElse(null),
                totals.messages(),
                Usage.of(totals.promptTokens(), totals.completionTokens()),
                Usd.ofNanos(totals.costNanos()),
                head.metadata(),
                messages);
    }
}
