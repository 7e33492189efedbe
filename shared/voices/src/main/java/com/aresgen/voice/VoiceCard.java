package com.aresgen.voice;

import com.aresgen.http.Payload;
import com.aresgen.http.json.Json;
import com.aresgen.store.voices.StoredVoice;
import com.aresgen.voice.phrases.BannedPhrases;
import com.aresgen.voice.profile.Confidence;
import com.aresgen.voice.profile.Figures;
import com.aresgen.voice.profile.Profile;
import com.aresgen.voice.profile.Slider;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What callers see of a version of a voice.
 *
 * @param language of the sample, as BCP 47 has it; empty if it is unknown
 * @param sliders each of them
 * @param profile what was measured on the sample
 * @param warnings notes about the sample, in sentences
 */
public record VoiceCard(
        String name,
        @Nullable String description,
        String language,
        Map<Slider, SliderSetting> sliders,
        BannedPhrases banned,
        Figures profile,
        int sampleWordCount,
        Confidence sampleConfidence,
        List<String> warnings) {
    /** The card of a stored version. */
    public static VoiceCard of(StoredVoice stored) {
        return Json.MAPPER.readValue(stored.content().card().bytes(), VoiceCard.class);
    }

    /** Card and profile as they are stored. */
    public StoredVoice.Content with(Profile profile) {
        return new StoredVoice.Content(Voice.FORMAT, name, Payload.json(this), Payload.json(profile));
    }
}
