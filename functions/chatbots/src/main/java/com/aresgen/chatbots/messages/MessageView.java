package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.escalation.Escalation;
import com.aresgen.chatbots.intent.IntentMatch;
import com.aresgen.chatbots.reply.task.SourceQuote;
import com.aresgen.voice.VoiceReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A message as callers read it, in the answer to the one before and in the conversation.
 *
 * @param role {@code user}, {@code assistant} or {@code system}
 * @param author {@code visitor}, {@code bot}, {@code agent} or {@code system}
 * @param answered of the chatbot's own messages: whether they stand on sources
 * @param confidence that the answer is right, 0 to 1
 * @param calibration {@code fitted} to the knowledge base, or {@code default} where that is too small
 */
public record MessageView(
        String id,
        String role,
        String author,
        @Nullable String content,
        @Nullable Boolean answered,
        @Nullable Double confidence,
        @Nullable String calibration,
        List<CitationView> citations,
        @Nullable IntentView intent,
        @Nullable String model,
        @Nullable VoiceReport voice,
        @Nullable String finishReason,
        Map<String, String> metadata,
        @Nullable UsageView usage,
        @Nullable String costUsd,
        @Nullable Long latencyMs,
        String requestId,
        Instant createdAt) {
    /** Tokens of all models. */
    public record UsageView(long promptTokens, long completionTokens, long totalTokens) {
        static UsageView of(long prompt, long completion) {
            return new UsageView(prompt, completion, prompt + completion);
        }
    }

    /** A quotation that supports an answer; {@code start} and {@code end} count code points of the source. */
    public record CitationView(
            int number,
            String sourceId,
            String title,
            @Nullable String url,
            String quote,
            int start,
            int end) {
        static List<CitationView> of(List<SourceQuote> quotes) {
            return IntStream.range(0, quotes.size())
                    .mapToObj(i -> of(i + 1, quotes.get(i)))
                    .toList();
        }

        private static CitationView of(int number, SourceQuote quote) {
            return new CitationView(
                    number,
                    quote.source(),
                    quote.title(),
                    quote.url().orElse(null),
                    quote.quote(),
                    quote.start(),
                    quote.end());
        }
    }

    /** The intent of a visitor's message. */
    public record IntentView(String name, double confidence, double margin) {
        static IntentView of(IntentMatch match) {
            return new IntentView(match.name(), rounded(match.confidence()), rounded(match.margin()));
        }
    }

    /** Four digits: what is behind them is noise. */
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** Whether a human answers. */
    public record EscalationView(
            String status,
            @JsonInclude(Include.ALWAYS) @Nullable String reason) {
        public static EscalationView of(Escalation escalation) {
            return new EscalationView(
                    escalation.status().wire(),
                    escalation.reason().map(reason -> reason.wire()).orElse(null));
        }
    }
}
