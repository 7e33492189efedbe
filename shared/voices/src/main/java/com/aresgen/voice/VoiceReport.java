package com.aresgen.voice;

import com.aresgen.voice.profile.Figures;
import com.aresgen.voice.profile.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * How near a text came to a voice.
 *
 * @param version of the voice
 * @param adherence percentile among windows of the author's own sample, whose median is about 85; null below 50 words
 * @param ceiling the median of the author's own windows, each measured against the rest of the sample
 * @param confidence how much weight adherence bears, by the lengths of sample and text
 * @param bannedHits banned phrases that were found
 */
public record VoiceReport(
        String id,
        long version,
        @Nullable Integer adherence,
        @Nullable Integer ceiling,
        @Nullable String confidence,
        Figures figures,
        int bannedHits) {
    public static VoiceReport of(Voice voice, Measurement measured, int bannedHits) {
        return new VoiceReport(
                voice.id(),
                voice.version(),
                measured.adherence(),
                measured.ceiling(),
                measured.confidence() == null ? null : measured.confidence().wire(),
                measured.figures(),
                bannedHits);
    }
}
