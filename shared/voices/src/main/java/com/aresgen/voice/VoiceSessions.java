package com.aresgen.voice;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.voices.VoiceReference;
import com.aresgen.store.voices.VoiceStore;
import com.aresgen.voice.profile.Stylometry;
import jakarta.inject.Inject;

/** Opens the voice that a call names, for one request to models. Safe for threads. */
public final class VoiceSessions {
    private final VoiceStore voices;
    private final Stylometry stylometry;

    @Inject
    public VoiceSessions(VoiceStore voices, Stylometry stylometry) {
        this.voices = voices;
        this.stylometry = stylometry;
    }

    /** Loads what measuring needs. */
    public void prime() {
        stylometry.prime();
    }

    /** How opening ends. */
    public sealed interface Opening {
        record Opened(VoiceSession session) implements Opening {}

        record Refused(Failure failure) implements Opening {}
    }

    /**
     * The voice that a body names as {@code voice_id}: {@code voi_…}, or the version {@code voi_…@3} of it. One strongly consistent GetItem, two for an earlier
     * version: one read unit per 4 KB, two to four for most voices.
     */
    public Opening open(String reference, String workspace) {
        var stored = voices.find(VoiceReference.of(reference), workspace);
        if (stored.isEmpty()) {
            return new Opening.Refused(new NotFound(Problem.VOICE_NOT_FOUND, reference).at("/voice_id"));
        }
        return Voice.of(stored.get())
                .<Opening>map(voice -> new Opening.Opened(new VoiceSession(voice, stylometry)))
                .orElseGet(() -> new Opening.Refused(new VoiceNotReady(reference)));
    }
}
