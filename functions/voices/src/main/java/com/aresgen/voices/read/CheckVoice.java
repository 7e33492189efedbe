package com.aresgen.voices.read;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.voices.StoredVoice;
import com.aresgen.store.voices.VoiceReference;
import com.aresgen.store.voices.VoiceStore;
import com.aresgen.voice.Voice;
import com.aresgen.voice.VoiceNotReady;
import com.aresgen.voice.VoiceReport;
import com.aresgen.voice.phrases.search.Hit;
import com.aresgen.voice.phrases.search.PhraseIndex;
import com.aresgen.voice.profile.Stylometry;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import java.util.List;

/** POST /v1/voices/{id}/check: measures a text as if the voice had written it. No model is asked. */
final class CheckVoice implements Endpoint<String> {
    private final VoiceStore voices;
    private final Stylometry stylometry;

    @Inject
    CheckVoice(VoiceStore voices, Stylometry stylometry) {
        this.voices = voices;
        this.stylometry = stylometry;
    }

    /** The body of the answer. */
    record Checked(@JsonUnwrapped VoiceReport report, List<Hit> hits) {}

    @Override
    public Route route() {
        return Route.post("/v1/voices/{id}/check")
                .needs(Role.VIEWER)
                .takingContent()
                .quoting();
    }

    @Override
    public void prime() {
        stylometry.prime();
    }

    @Override
    public String read(Fields fields) {
        return fields.requiredText("text");
    }

    @Override
    public Outcome handle(Call call, String text) {
        var id = call.pathParameter("id");
        return voices.find(VoiceReference.of(id), call.caller().workspace())
                .map(stored -> checked(call, stored, text))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.VOICE_NOT_FOUND, id)));
    }

    /** The answer shows banned phrases of the voice, so it is not replayed once the voice is deleted. */
    private Outcome checked(Call call, StoredVoice stored, String text) {
        var ready = Voice.of(stored);
        if (ready.isEmpty()) {
            return new Outcome.Refusal(new VoiceNotReady(stored.id()));
        }
        var voice = ready.get();
        var hits = PhraseIndex.of(voice.card().banned().phrases()).hits(text);
        var report = VoiceReport.of(voice, stylometry.measure(voice.profile(), text), hits.size());
        return Answer.ok(new Checked(report, hits)).quoting(stored.id()).writing(voices.quotedBy(call, stored.id()));
    }
}
