package com.aresgen.documents.edit;

import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.voices.VoiceReference;
import com.aresgen.store.voices.VoiceStore;
import jakarta.inject.Inject;
import java.util.Optional;

/** Refuses bodies that name a voice that does not exist. */
final class KnownVoice {
    private final VoiceStore voices;

    @Inject
    KnownVoice(VoiceStore voices) {
        this.voices = voices;
    }

    /** Empty if the voice exists, or none is named. One {@link VoiceStore#find}. */
    Optional<Failure> refusal(Call call, Optional<String> voice) {
        return voice.filter(name -> voices.find(
                                VoiceReference.of(name), call.caller().workspace())
                        .isEmpty())
                .map(name -> new NotFound(Problem.VOICE_NOT_FOUND, name).at("/voice_id"));
    }
}
