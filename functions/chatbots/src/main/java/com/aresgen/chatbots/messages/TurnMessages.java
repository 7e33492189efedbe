package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.messages.MessageView.CitationView;
import com.aresgen.chatbots.messages.MessageView.IntentView;
import com.aresgen.chatbots.messages.MessageView.UsageView;
import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.http.Call;
import com.aresgen.http.values.Usd;
import com.aresgen.knowledge.embedding.EmbeddingMeter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the two messages of a turn: the visitor's, and the answer. */
final class TurnMessages {
    private final EmbeddingMeter meter;

    @Inject
    TurnMessages(EmbeddingMeter meter) {
        this.meter = meter;
    }

    MessageView asked(Call call, Incoming incoming, Reaction reaction) {
        var intent = reaction instanceof Reaction.Replied(var _, var reading)
                ? reading.intent().map(IntentView::of).orElse(null)
                : null;
        return new MessageView(
                incoming.id(),
                "user",
                "visitor",
                incoming.body().content(),
                null,
                null,
                null,
                List.of(),
                intent,
                null,
                null,
                null,
                incoming.body().metadata(),
                null,
                null,
                null,
                call.requestId(),
                incoming.at());
    }

    /** Nano-dollars (1e-9 USD) of all models that were asked. */
    long nanos(GroundedReply reply, Reading reading) {
        return reply.nanos() + meter.cost(reading.embeddingTokens());
    }

    /** The chatbot's answer, or the system's while a human has the conversation. */
    MessageView answered(Call call, Incoming incoming, Reaction reaction, boolean holding, long latency, Instant now) {
        return switch (reaction) {
            case Reaction.Quiet _ ->
                system(
                        call,
                        incoming,
                        holding ? incoming.settings().escalation().holdingText() : null,
                        latency,
                        now);
            case Reaction.Replied(var reply, var reading) -> bot(call, incoming, reply, reading, latency, now);
        };
    }

    private static MessageView system(
            Call call, Incoming incoming, @Nullable String content, long latency, Instant now) {
        return new MessageView(
                incoming.replyId(),
                "system",
                "system",
                content,
                false,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                UsageView.of(0, 0),
                Usd.ofNanos(0),
                latency,
                call.requestId(),
                now);
    }

    private MessageView bot(
            Call call, Incoming incoming, GroundedReply reply, Reading reading, long latency, Instant now) {
        return new MessageView(
                incoming.replyId(),
                "assistant",
                "bot",
                reply.text(),
                reply.answered(),
                MessageView.rounded(reading.findings().confidence()),
                reading.findings().calibration(),
                CitationView.of(reply.citations()),
                reading.intent().map(IntentView::of).orElse(null),
                reply.model().id(),
                reply.voice().orElse(null),
                reply.finish().wire(),
                Map.of(),
                UsageView.of(reply.usage().promptTokens(), reply.usage().completionTokens()),
                Usd.ofNanos(nanos(reply, reading)),
                latency,
                call.requestId(),
                now);
    }
}
