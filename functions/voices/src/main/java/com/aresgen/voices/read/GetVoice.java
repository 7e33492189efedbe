package com.aresgen.voices.read;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.voices.StoredVoice;
import com.aresgen.store.voices.VoiceReference;
import com.aresgen.store.voices.VoiceStore;
import com.aresgen.voice.Voice;
import com.aresgen.voice.VoiceNotReady;
import jakarta.inject.Inject;

/** GET /v1/voices/{id}, where the id may name a version: {@code voi_…@3}. */
final class GetVoice implements Endpoint.Bodiless {
    private static final String INCLUDE = "include";
    private static final String PROMPT = "prompt";

    private final VoiceStore voices;

    @Inject
    GetVoice(VoiceStore voices) {
        this.voices = voices;
    }

    @Override
    public Route route() {
        return Route.get("/v1/voices/{id}").needs(Role.VIEWER).withParameters(INCLUDE);
    }

    @Override
    public Outcome handle(Call call) {
        var include = call.query().first(INCLUDE);
        if (include.isPresent() && !include.get().equals(PROMPT)) {
            return new Outcome.Refusal(InvalidBody.ofParameter(INCLUDE, "must be " + PROMPT));
        }
        var id = call.pathParameter("id");
        var found = voices.find(VoiceReference.of(id), call.caller().workspace());
        if (found.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.VOICE_NOT_FOUND, id));
        }
        return include.isPresent() ? withPrompt(found.get()) : plain(call, found.get());
    }

    private static Outcome plain(Call call, StoredVoice voice) {
        var tag = EntityTag.ofVersion(voice.version());
        return tag.isKnownTo(call)
                ? tag.notModified()
                : Answer.ok(VoiceView.of(voice)).with(tag.headers());
    }

    /** Without an entity tag: a new release may word the prompt of the same version anew. */
    private static Outcome withPrompt(StoredVoice stored) {
        return Voice.of(stored)
                .<Outcome>map(voice -> Answer.ok(VoiceView.of(stored, voice.prompt())))
                .orElseGet(() -> new Outcome.Refusal(new VoiceNotReady(stored.id())));
    }
}
