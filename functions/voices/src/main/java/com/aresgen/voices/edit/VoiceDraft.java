package com.aresgen.voices.edit;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.stages.PayloadTooLarge;
import com.aresgen.models.answer.Warning;
import com.aresgen.store.voices.StoredVoice;
import com.aresgen.voice.SliderSetting;
import com.aresgen.voice.Voice;
import com.aresgen.voice.VoiceCard;
import com.aresgen.voice.phrases.BannedPhrases;
import com.aresgen.voice.phrases.search.PhraseIndex;
import com.aresgen.voice.profile.Profile;
import com.aresgen.voice.profile.Slider;
import com.aresgen.voice.profile.Stylometry;
import com.aresgen.voice.profile.Training;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the next version of a voice: a change on top of what was set before, and of what the sample shows. */
final class VoiceDraft {
    private static final int MOST_SAMPLE_BYTES = 200 * 1_024;

    private final Stylometry stylometry;

    @Inject
    VoiceDraft(Stylometry stylometry) {
        this.stylometry = stylometry;
    }

    void prime() {
        stylometry.prime();
    }

    /** How a draft ends. */
    sealed interface Made {
        record Ready(VoiceCard card, Profile profile) implements Made {
            StoredVoice.Content content() {
                return card.with(profile);
            }
        }

        record Refused(Failure failure) implements Made {}
    }

    Made of(VoiceChange change, Optional<Voice> basis) {
        if (change.samples().isEmpty()) {
            var before = basis.orElseThrow();
            return made(change, basis, before.profile(), before.card().warnings());
        }
        var samples = change.samples().get();
        if (bytes(samples) > MOST_SAMPLE_BYTES) {
            return new Made.Refused(new PayloadTooLarge("sample", MOST_SAMPLE_BYTES));
        }
        return switch (stylometry.train(samples, change.language())) {
            case Training.Trained(Profile profile, List<Warning> warnings) ->
                made(
                        change,
                        basis,
                        profile,
                        warnings.stream().map(Warning::text).toList());
            case Training.TooShort(int words, int required) -> new Made.Refused(new SampleTooShort(words, required));
            case Training.NotDiverse(int words, int distinct) ->
                new Made.Refused(new SampleNotDiverse(words, distinct));
        };
    }

    private static long bytes(List<String> samples) {
        return samples.stream()
                .mapToLong(sample -> sample.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Made made(VoiceChange change, Optional<Voice> basis, Profile profile, List<String> warnings) {
        var before = basis.map(Voice::card);
        var banned = banned(change, before.map(VoiceCard::banned).orElse(BannedPhrases.NONE));
        var faults = faults(banned);
        if (!faults.isEmpty()) {
            return new Made.Refused(InvalidVoice.of(faults));
        }
        var description = change.description().or(() -> before.map(VoiceCard::description));
        return new Made.Ready(
                new VoiceCard(
                        change.name().orElseGet(() -> before.orElseThrow().name()),
                        description.filter(text -> !text.isEmpty()).orElse(null),
                        profile.language(),
                        sliders(change, before, profile),
                        banned,
                        profile.figures(),
                        profile.wordCount(),
                        profile.sampleConfidence(),
                        warnings),
                profile);
    }

    private static BannedPhrases banned(VoiceChange change, BannedPhrases before) {
        var phrases = change.phrases()
                .all()
                .orElseGet(() -> Stream.concat(before.phrases().stream(), change.phrases().added().stream())
                        .distinct()
                        .filter(phrase -> !change.phrases().removed().contains(phrase))
                        .toList());
        return new BannedPhrases(
                phrases,
                change.policy().orElse(before.policy()),
                change.replacement().orElse(before.replacement()));
    }

    /** What depends on the phrases before as well. */
    private static List<Violation> faults(BannedPhrases banned) {
        if (banned.phrases().size() > PhraseFields.MOST) {
            return List.of(new Violation(
                    "/" + PhraseFields.ADDED,
                    Problem.TOO_MANY_BANNED_PHRASES.code(),
                    "would make " + banned.phrases().size() + " phrases, and a voice may have " + PhraseFields.MOST));
        }
        return PhraseIndex.of(banned.phrases()).hits(banned.replacement()).stream()
                .limit(1)
                .map(hit -> new Violation(
                        "/banned_replacement", "invalid_value", "holds the banned phrase \"" + hit.phrase() + "\""))
                .toList();
    }

    /** What a caller set stays; what was measured before is what is measured now. */
    private static Map<Slider, SliderSetting> sliders(VoiceChange change, Optional<VoiceCard> before, Profile profile) {
        var all = new EnumMap<Slider, SliderSetting>(Slider.class);
        for (var slider : Slider.values()) {
            var kept = before.map(card -> card.sliders().getOrDefault(slider, SliderSetting.UNSET));
            var setting = kept.filter(each -> !each.measured()).orElseGet(() -> measured(slider, profile));
            var sent = change.sliders().get(slider);
            all.put(slider, sent == null ? setting : new SliderSetting(sent.orElse(null), false));
        }
        return all;
    }

    private static SliderSetting measured(Slider slider, Profile profile) {
        return Optional.ofNullable(profile.measured().get(slider))
                .map(value -> new SliderSetting(value, true))
                .orElse(SliderSetting.UNSET);
    }
}
