package com.aresgen.voices.edit;

import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.profile.Slider;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller sets of a voice; what is empty was not sent.
 *
 * @param description an empty text removes it
 * @param samples the texts that replace the sample
 * @param language of the samples
 * @param sliders those that were sent; empty: the slider is unset
 */
record VoiceChange(
        Optional<String> name,
        Optional<String> description,
        Optional<List<String>> samples,
        Optional<String> language,
        Map<Slider, Optional<Integer>> sliders,
        Phrases phrases,
        Optional<Policy> policy,
        Optional<String> replacement) {
    /** Banned phrases: all of them anew, or some more and some less. */
    record Phrases(Optional<List<String>> all, List<String> added, List<String> removed) {
        boolean isEmpty() {
            return all.isEmpty() && added.isEmpty() && removed.isEmpty();
        }
    }

    boolean isEmpty() {
        return name.isEmpty()
                && description.isEmpty()
                && samples.isEmpty()
                && sliders.isEmpty()
                && phrases.isEmpty()
                && policy.isEmpty()
                && replacement.isEmpty();
    }
}
