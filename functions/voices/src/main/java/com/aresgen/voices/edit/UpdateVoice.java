package com.aresgen.voices.edit;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.MergePatch;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Role;
import com.aresgen.store.voices.StoredVoice;
import com.aresgen.store.voices.VoiceStore;
import com.aresgen.voice.Voice;
import com.aresgen.voice.VoiceNotReady;
import com.aresgen.voices.read.VoiceView;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** PATCH /v1/voices/{id}: a merge patch that makes a new version; a new sample trains the voice again. */
final class UpdateVoice implements Endpoint<VoiceChange> {
    private final VoiceStore voices;
    private final VoiceDraft draft;
    private final InstantSource clock;

    @Inject
    UpdateVoice(VoiceStore voices, VoiceDraft draft, InstantSource clock) {
        this.voices = voices;
        this.draft = draft;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.patch("/v1/voices/{id}").needs(Role.EDITOR).takingContent().quoting();
    }

    /** The sample changes a voice that does not exist, and so trains none. */
    @Override
    public void prime() {
        draft.prime();
    }

    @Override
    public VoiceChange read(Fields fields) {
        new MergePatch(fields).refuseRemoval("name", "sample_text", "language", "banned_policy", "banned_replacement");
        if (fields.has("language")) {
            new SampleFields(fields).require();
        }
        return new VoiceFields(fields).read();
    }

    @Override
    public Failure refusal(List<Violation> violations) {
        return InvalidVoice.of(violations);
    }

    @Override
    public Outcome handle(Call call, VoiceChange change) {
        var id = call.pathParameter("id");
        var found = voices.newest(id, call.caller().workspace());
        if (found.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.VOICE_NOT_FOUND, id));
        }
        var newest = found.get();
        var unmatched = EntityTag.ofVersion(newest.version()).unmatched(call);
        if (unmatched.isPresent()) {
            return new Outcome.Refusal(unmatched.get());
        }
        return change.isEmpty() ? answer(newest) : changed(call, change, newest);
    }

    private Outcome changed(Call call, VoiceChange change, StoredVoice newest) {
        var voice = Voice.of(newest);
        if (voice.isEmpty()) {
            return new Outcome.Refusal(new VoiceNotReady(newest.id()));
        }
        return switch (draft.of(change, voice)) {
            case VoiceDraft.Made.Refused(Failure failure) -> new Outcome.Refusal(failure);
            case VoiceDraft.Made.Ready ready -> {
                var next = next(newest, change, ready);
                var sample = change.samples().map(Json.MAPPER::writeValueAsBytes);
                yield answer(next).writing(voices.update(call, newest, next, sample));
            }
        };
    }

    private StoredVoice next(StoredVoice before, VoiceChange change, VoiceDraft.Made.Ready ready) {
        var version = before.version() + 1;
        return new StoredVoice(
                before.id(),
                before.workspace(),
                before.createdBy(),
                version,
                change.samples().isPresent() ? version : before.trained(),
                ready.content(),
                before.createdAt(),
                clock.instant());
    }

    private static Answer answer(StoredVoice voice) {
        return Answer.ok(VoiceView.of(voice))
                .with(EntityTag.ofVersion(voice.version()).headers())
                .quoting(voice.id());
    }
}
