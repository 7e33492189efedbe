package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.messages.Answering.Speaker;
import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.models.asking.DefaultModel;
import com.aresgen.models.asking.ModelChoice;
import com.aresgen.models.asking.ModelPriming;
import com.aresgen.models.catalogue.Model;
import com.aresgen.voice.VoiceSessions;
import com.aresgen.voice.VoiceSessions.Opening;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the model and the voice of a chatbot. */
final class Speakers {
    private final ModelChoice models;
    private final DefaultModel defaultModel;
    private final VoiceSessions voices;
    private final ModelPriming priming;

    @Inject
    Speakers(ModelChoice models, DefaultModel defaultModel, VoiceSessions voices, ModelPriming priming) {
        this.models = models;
        this.defaultModel = defaultModel;
        this.voices = voices;
        this.priming = priming;
    }

    /** How the search ends. */
    sealed interface Choice {
        record Chosen(Speaker speaker) implements Choice {}

        record Refused(Failure failure) implements Choice {}
    }

    void prime() {
        voices.prime();
        priming.prime();
    }

    Choice of(Call call, BotSettings settings) {
        var name = Optional.ofNullable(settings.model()).orElseGet(defaultModel::id);
        return switch (models.of(List.of(new ModelChoice.Named(name, "/model")))) {
            case ModelChoice.Choice.Refused(var failure) -> new Choice.Refused(failure);
            case ModelChoice.Choice.Chosen(var chosen) -> voiced(call, settings, chosen);
        };
    }

    private Choice voiced(Call call, BotSettings settings, List<Model> chosen) {
        if (settings.voiceId() == null) {
            return new Choice.Chosen(new Speaker(chosen, Optional.empty()));
        }
        return switch (voices.open(settings.voiceId(), call.caller().workspace())) {
            case Opening.Opened(var session) -> new Choice.Chosen(new Speaker(chosen, Optional.of(session)));
            // The voice was deleted since: the body of this call does not name it.
            case Opening.Refused(NotFound gone) -> new Choice.Refused(new NotFound(gone.problem(), settings.voiceId()));
            case Opening.Refused(var failure) -> new Choice.Refused(failure);
        };
    }
}
