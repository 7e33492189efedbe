package com.aresgen.workspace.models;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Role;
import com.aresgen.models.Availability;
import com.aresgen.models.Catalogue;
import jakarta.inject.Inject;
import java.util.List;

/** GET /v1/models, in OpenAI's list shape, the only one that their clients read. */
final class ListModels implements Endpoint.Bodiless {
    private final Catalogue catalogue;
    private final Availability availability;

    @Inject
    ListModels(Catalogue catalogue, Availability availability) {
        this.catalogue = catalogue;
        this.availability = availability;
    }

    record Models(String object, List<ModelView> data) {}

    @Override
    public Route route() {
        return Route.get("/v1/models").needs(Role.VIEWER);
    }

    @Override
    public Outcome handle(Call call) {
        var views = catalogue.all().stream()
                .map(model -> ModelView.of(model, availability))
                .toList();
        return Answer.ok(new Models("list", views));
    }
}
