package com.aresgen.voices.read;

import com.aresgen.store.voices.StoredVoice;
import com.aresgen.voice.SliderSetting;
import com.aresgen.voice.Voice;
import com.aresgen.voice.VoiceCard;
import com.aresgen.voice.profile.Figures;
import com.aresgen.voice.profile.Slider;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a voice as callers read it: without its sample. */
public record VoiceView(
        String id,
        String name,
        @Nullable String description,
        String status,
        long version,
        @Nullable String language,
        Map<String, SliderSetting> sliders,
        List<String> bannedPhrases,
        String bannedPolicy,
        String bannedReplacement,
        Figures profile,
        int sampleWordCount,
        String sampleConfidence,
        int recommendedSampleWords,
        List<String> warnings,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(Include.NON_NULL) @Nullable String prompt) {
    static final String READY = "ready";
    static final String NOT_READY = "not_ready";

    /** From here on measurements of single answers mean something: infra/decisions/0126. */
    private static final int RECOMMENDED_WORDS = 1_500;

    public static VoiceView of(StoredVoice voice) {
        return of(voice, null);
    }

    static VoiceView of(StoredVoice voice, @Nullable String prompt) {
        var card = VoiceCard.of(voice);
        return new VoiceView(
                voice.id(),
                card.name(),
                card.description(),
                status(voice),
                voice.version(),
                card.language().isEmpty() ? null : card.language(),
                sliders(card),
                card.banned().phrases(),
                card.banned().policy().wire(),
                card.banned().replacement(),
                card.profile(),
                card.sampleWordCount(),
                card.sampleConfidence().wire(),
                RECOMMENDED_WORDS,
                card.warnings(),
                voice.createdAt(),
                voice.updatedAt(),
                prompt);
    }

    /** Whether this release can use the voice. */
    static String status(StoredVoice voice) {
        return voice.content().format() == Voice.FORMAT ? READY : NOT_READY;
    }

    private static Map<String, SliderSetting> sliders(VoiceCard card) {
        var all = new LinkedHashMap<String, SliderSetting>();
        for (var slider : Slider.values()) {
            all.put(slider.wire(), card.sliders().getOrDefault(slider, SliderSetting.UNSET));
        }
        return all;
    }
}
