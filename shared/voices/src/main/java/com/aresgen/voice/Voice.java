package com.aresgen.voice;

import com.aresgen.http.json.Json;
import com.aresgen.store.voices.StoredVoice;
import com.aresgen.voice.profile.Profile;
import java.util.Optional;

/** A version of a voice: its card, and the profile by which texts are measured. */
public record Voice(String id, long version, VoiceCard card, Profile profile) {
    /** The shape of card and profile as this release writes and reads them. */
    public static final int FORMAT = 1;

    /** Empty if another release wrote it in a format that this one does not know. */
    public static Optional<Voice> of(StoredVoice stored) {
        var content = stored.content();
        return content.format() == FORMAT
                ? Optional.of(new Voice(
                        stored.id(),
                        stored.version(),
                        VoiceCard.of(stored),
                        Json.MAPPER.readValue(content.profile().bytes(), Profile.class)))
                : Optional.empty();
    }

    /** The text that models are given. */
    public String prompt() {
        return new VoicePrompt(this).text();
    }
}
