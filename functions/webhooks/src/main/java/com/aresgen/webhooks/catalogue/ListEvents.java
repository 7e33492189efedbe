package com.aresgen.webhooks.catalogue;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Role;
import com.aresgen.store.webhooks.EventType;
import jakarta.inject.Inject;
import java.util.Arrays;

/** GET /v1/events: the catalogue of types, whole and always in its own order. */
final class ListEvents implements Endpoint.Bodiless {
    private final Answer answer;

    @Inject
    ListEvents() {
        this.answer = Answer.ok(
                Arrays.stream(EventType.values()).map(EventTypeView::of).toList());
    }

    @Override
    public Route route() {
        return Route.get("/v1/events").needs(Role.ADMIN);
    }

    @Override
    public Outcome handle(Call call) {
        return answer;
    }
}
