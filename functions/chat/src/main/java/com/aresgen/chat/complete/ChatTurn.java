package com.aresgen.chat.complete;

import com.aresgen.http.values.Headers;
import com.aresgen.models.Deadlines;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.asking.ModelRequest;
import com.aresgen.models.catalogue.Model;
import com.aresgen.voice.VoiceReport;
import com.aresgen.voice.VoiceSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A turn that has begun, with everything that is known of it before the model answers.
 *
 * @param sentIds the ids of the messages that the caller sent
 * @param voice in which the model answers; empty: in none
 * @param messageId the id of the model's message
 */
record ChatTurn(
        List<String> sentIds,
        String messageId,
        TurnPlace place,
        ChatRequest request,
        Optional<VoiceSession> voice,
        Model model,
        Instant begunAt,
        String requestId,
        String workspace,
        String createdBy) {
    static final String THREAD_HEADER = "X-Thread-Id";

    Headers headers() {
        var headers = Headers.NONE.with("X-Model-Provider", model.provider() + "; kind=" + model.kind());
        return place.thread().map(id -> headers.with(THREAD_HEADER, id)).orElse(headers);
    }

    /** The messages that the model reads: the thread so far, then those of the request. */
    List<ChatMessage> messages() {
        return Stream.concat(place.history().stream(), request.messages().stream())
                .toList();
    }

    /** The request to models, in the voice. */
    ModelRequest asked(List<Model> models, Deadlines deadlines) {
        var plain = request.toModels(models, messages(), deadlines);
        return voice.map(session -> session.applied(plain)).orElse(plain);
    }

    /** The same turn, answered by another model. */
    ChatTurn of(Model other) {
        return new ChatTurn(sentIds, messageId, place, request, voice, other, begunAt, requestId, workspace, createdBy);
    }

    Optional<String> thread() {
        return place.thread();
    }

    /** How near an answer came to the voice; empty where it was to be in none. */
    Optional<VoiceReport> report(AnswerPart answer) {
        return voice.map(session -> session.report(answer, request.format()));
    }

    /** Nano-dollars (1e-9 USD). */
    long cost(TokenUsage usage) {
        return model.price().cost(usage);
    }
}
