package com.aresgen.voices.edit;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.voices.StoredVoice;
import com.aresgen.store.voices.VoiceStore;
import com.aresgen.voices.read.VoiceView;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** POST /v1/voices: trains a voice from a sample, at once. */
final class CreateVoice implements Endpoint<VoiceChange> {
    private final VoiceStore voices;
    private final VoiceDraft draft;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    CreateVoice(VoiceStore voices, VoiceDraft draft, Ids ids, InstantSource clock) {
        this.voices = voices;
        this.draft = draft;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.post("/v1/voices").needs(Role.EDITOR).takingContent().quoting();
    }

    @Override
    public VoiceChange read(Fields fields) {
        fields.require("name");
        new SampleFields(fields).require();
        return new VoiceFields(fields).read();
    }

    @Override
    public Failure refusal(List<Violation> violations) {
        return InvalidVoice.of(violations);
    }

    @Override
    public Outcome handle(Call call, VoiceChange change) {
        return switch (draft.of(change, Optional.empty())) {
            case VoiceDraft.Made.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case VoiceDraft.Made.Ready ready -> created(call, change, ready);
        };
    }

    private Outcome created(Call call, VoiceChange change, VoiceDraft.Made.Ready ready) {
        var now = clock.instant();
        var voice = new StoredVoice(
                ids.next("voi"),
                call.caller().workspace(),
                call.caller().actor().id(),
                1,
                1,
                ready.content(),
                now,
                now);
        return Answer.created("/v1/voices/" + voice.id(), VoiceView.of(voice))
                .with(EntityTag.ofVersion(voice.version()).headers())
                .quoting(voice.id())
                .writing(voices.insert(
                        call,
                        voice,
                        Json.MAPPER.writeValueAsBytes(change.samples().orElseThrow())));
    }
}
