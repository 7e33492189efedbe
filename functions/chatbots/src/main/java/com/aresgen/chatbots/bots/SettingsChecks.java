package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.escalation.EscalationReason;
import com.aresgen.chatbots.escalation.detect.Sentiment;
import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.sources.NewSource;
import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.models.asking.ModelChoice;
import com.aresgen.store.voices.VoiceReference;
import com.aresgen.store.voices.VoiceStore;
import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Refuses settings that name a voice or a model that cannot be used, or a sentiment that cannot be measured. */
final class SettingsChecks {
    private final VoiceStore voices;
    private final ModelChoice models;
    private final Languages languages;

    @Inject
    SettingsChecks(VoiceStore voices, ModelChoice models, Languages languages) {
        this.voices = voices;
        this.models = models;
        this.languages = languages;
    }

    /** Empty if the settings can be used. One read if a voice is named. */
    Optional<Failure> refusal(Call call, BotSettings settings) {
        return voice(call, settings).or(() -> model(settings));
    }

    private Optional<Failure> voice(Call call, BotSettings settings) {
        return Optional.ofNullable(settings.voiceId())
                .filter(name -> voices.find(
                                VoiceReference.of(name), call.caller().workspace())
                        .isEmpty())
                .map(name -> new NotFound(Problem.VOICE_NOT_FOUND, name).at("/voice_id"));
    }

    private Optional<Failure> model(BotSettings settings) {
        return Optional.ofNullable(settings.model())
                .map(name -> models.of(List.of(new ModelChoice.Named(name, "/model"))))
                .flatMap(choice -> choice instanceof ModelChoice.Choice.Refused(var failure)
                        ? Optional.of(failure)
                        : Optional.empty());
    }

    /** The sentiment of visitors can be measured in languages with a lexicon alone: the sources show the language. */
    Optional<Failure> refusal(BotSettings settings, List<NewSource> sources) {
        var place = settings.escalation().on().indexOf(EscalationReason.NEGATIVE_SENTIMENT.wire());
        return place < 0
                ? Optional.empty()
                : sources.stream()
                        .flatMap(source -> source.text().stream())
                        .map(languages::of)
                        .filter(language -> !language.equals(Language.UNKNOWN) && !Sentiment.supports(language.code()))
                        .findFirst()
                        .map(language -> new InvalidBody(List.of(new Violation(
                                "/escalation/on/" + place,
                                Problem.UNSUPPORTED_LANGUAGE.code(),
                                "needs a lexicon of sentiment, and there is none for the language of the sources: "
                                        + language.code()))));
    }
}
