package com.aresgen.voices.read;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.values.Role;
import com.aresgen.store.voices.StoredVoice;
import com.aresgen.store.voices.VoiceStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** GET /v1/voices */
final class ListVoices implements Endpoint.Bodiless {
    private static final String NAME = "name";
    private static final String STATUS = "status";
    private static final List<String> STATES = List.of(VoiceView.READY, VoiceView.NOT_READY);

    private final VoiceStore voices;
    private final Paging paging;

    @Inject
    ListVoices(VoiceStore voices, Paging paging) {
        this.voices = voices;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/voices").needs(Role.VIEWER).withParameters(NAME, STATUS, "limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        var name = call.query().first(NAME);
        var status = call.query().first(STATUS);
        if (status.isPresent() && !STATES.contains(status.get())) {
            return new Outcome.Refusal(InvalidBody.ofParameter(STATUS, "must be one of " + String.join(", ", STATES)));
        }
        return paging.list(
                call,
                page -> Paging.Slice.fitting(
                        voices.list(call.caller().workspace(), wanted(name, status), page)
                                .iterator(),
                        page.limit(),
                        voice -> voice.content().card().bytes().length,
                        ListVoices::place,
                        VoiceView::of));
    }

    private static Predicate<StoredVoice> wanted(Optional<String> name, Optional<String> status) {
        return voice -> name.map(voice.content().name()::equals).orElse(true)
                && status.map(VoiceView.status(voice)::equals).orElse(true);
    }

    private static Cursors.Position place(StoredVoice voice) {
        return new Cursors.Position(voice.createdAt(), voice.id());
    }
}
