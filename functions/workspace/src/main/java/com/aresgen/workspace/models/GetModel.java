package com.aresgen.workspace.models;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Role;
import com.aresgen.models.catalogue.Availability;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.failure.ModelNotFound;
import jakarta.inject.Inject;

/** GET /v1/models/{id+}: ids of models hold slashes. */
final class GetModel implements Endpoint.Bodiless {
    private final Catalogue catalogue;
    private final Availability availability;

    @Inject
    GetModel(Catalogue catalogue, Availability availability) {
        this.catalogue = catalogue;
        this.availability = availability;
    }

    @Override
    public Route route() {
        return Route.get("/v1/models/{id+}").needs(Role.VIEWER);
    }

    @Override
    public Outcome handle(Call call) {
        var id = call.pathParameter("id");
        return catalogue
                .find(id)
                .<Outcome>map(model -> Answer.ok(
                        ModelView.of(model, availability, call.caller().limits())))
                .orElseGet(() -> new Outcome.Refusal(new ModelNotFound(id, catalogue.nearest(id))));
    }
}
