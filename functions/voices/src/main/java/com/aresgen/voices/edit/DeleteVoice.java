package com.aresgen.voices.edit;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.voices.VoiceStore;
import jakarta.inject.Inject;

/** DELETE /v1/voices/{id}: all versions. */
final class DeleteVoice implements Endpoint.Bodiless {
    private final VoiceStore voices;
    private final Deletions deletions;

    @Inject
    DeleteVoice(VoiceStore voices, Deletions deletions) {
        this.voices = voices;
        this.deletions = deletions;
    }

    @Override
    public Route route() {
        return Route.delete("/v1/voices/{id}").needs(Role.EDITOR);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        var voice = voices.newest(id, call.caller().workspace());
        if (voice.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.VOICE_NOT_FOUND, id));
        }
        return call.caller().mayDelete(voice.get().createdBy())
                ? deletions.begin(call, new Subject(VoiceStore.KIND, id), voices.tombstone(voice.get()))
                : new Outcome.Refusal(new InsufficientRole(call.caller().role(), Role.ADMIN));
    }
}
