package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.reply.ReplyEngine;
import com.aresgen.chatbots.reply.task.BotProfile;
import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.chatbots.reply.task.PastMessage;
import com.aresgen.chatbots.reply.task.ReplyFinish;
import com.aresgen.chatbots.reply.task.ReplyOutcome;
import com.aresgen.chatbots.reply.task.ReplyStart;
import com.aresgen.chatbots.reply.task.ReplyTask;
import com.aresgen.http.Call;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.asking.FirstByteLimit;
import com.aresgen.models.asking.Meter;
import com.aresgen.models.catalogue.Model;
import com.aresgen.store.conversations.ConversationStore;
import com.aresgen.voice.VoiceSession;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Lets the chatbot answer: from what the search found, or, if that is not enough, by declining without a model. */
final class Answering {
    private static final String FALLBACK = "I could not find an answer to that in what I know.";
    private static final int TURNS = 6;

    private final ReplyEngine engine;
    private final ConversationStore conversations;
    private final FirstByteLimit firstByte;

    @Inject
    Answering(ReplyEngine engine, ConversationStore conversations, FirstByteLimit firstByte) {
        this.engine = engine;
        this.conversations = conversations;
        this.firstByte = firstByte;
    }

    /** Who answers: the models in their order, in a voice or in none. */
    record Speaker(List<Model> models, Optional<VoiceSession> voice) {}

    ReplyOutcome complete(Call call, Incoming incoming, Speaker speaker, Findings findings) {
        if (!findings.enough()) {
            return new ReplyOutcome.Replied(declined(speaker));
        }
        var outcome = engine.complete(task(call, incoming, speaker, findings));
        return outcome instanceof ReplyOutcome.Declined(var failure)
                ? new ReplyOutcome.Declined(firstByte.explained(call, failure))
                : outcome;
    }

    ReplyStart stream(Call call, Incoming incoming, Speaker speaker, Findings findings) {
        return findings.enough()
                ? engine.stream(task(call, incoming, speaker, findings))
                : ReplyStart.of(declined(speaker));
    }

    private static GroundedReply declined(Speaker speaker) {
        return new GroundedReply(
                FALLBACK,
                List.of(),
                false,
                ReplyFinish.STOP,
                speaker.models().getFirst(),
                new TokenUsage(0, 0),
                0,
                Optional.empty(),
                List.of());
    }

    private ReplyTask task(Call call, Incoming incoming, Speaker speaker, Findings findings) {
        return new ReplyTask(
                incoming.body().content(),
                history(incoming.place()),
                new BotProfile(
                        incoming.bot().name(),
                        Optional.ofNullable(incoming.settings().instructions()),
                        FALLBACK),
                incoming.visitor().attributes(),
                findings.chunks(),
                findings.evidence(),
                speaker.models(),
                speaker.voice(),
                Optional.empty(),
                firstByte.of(call),
                Meter.into(call.trail()));
    }

    private List<PastMessage> history(Place place) {
        return place.lock().isEmpty()
                ? List.of()
                : conversations.newest(place.conversation(), TURNS).stream()
                        .flatMap(turn -> turn.messages().stream())
                        .flatMap(message -> past(message).stream())
                        .toList();
    }

    private static Optional<PastMessage> past(JsonNode message) {
        var writers = Map.of(
                "visitor", PastMessage.Writer.VISITOR,
                "bot", PastMessage.Writer.BOT,
                "agent", PastMessage.Writer.AGENT);
        var writer = Optional.ofNullable(writers.get(message.path("author").asString("")));
        var content = message.path("content").asString("");
        return content.isEmpty() ? Optional.empty() : writer.map(who -> new PastMessage(who, content));
    }
}
