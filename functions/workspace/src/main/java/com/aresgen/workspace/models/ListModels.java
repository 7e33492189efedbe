package com.aresgen.workspace.models;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.KeyLimits;
import com.aresgen.http.values.Role;
import com.aresgen.models.catalogue.Availability;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.openai.ModelServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * GET /v1/models, in OpenAI's list shape, the only one that their clients read: the catalogue, then the models that the
 * operator's server lists of its own.
 */
final class ListModels implements Endpoint.Bodiless {
    private static final String AVAILABLE = "available";

    private final Catalogue catalogue;
    private final Availability availability;
    private final ModelServer server;
    private volatile @Nullable Rendered last;

    @Inject
    ListModels(Catalogue catalogue, Availability availability, ModelServer server) {
        this.catalogue = catalogue;
        this.availability = availability;
        this.server = server;
    }

    record Models(String object, List<ModelView> data) {}

    /** All that a list depends on, since the catalogue is fixed: most calls ask for the list of the call before. */
    private record Shown(
            Optional<String> available, List<String> remote, Optional<String> hindrance, KeyLimits limits) {}

    /** The list as bytes, 89 KB of them, which are not written anew for each call. */
    private record Rendered(Shown shown, Payload body) {}

    @Override
    public Route route() {
        return Route.get("/v1/models").needs(Role.VIEWER).withParameters(AVAILABLE);
    }

    @Override
    public Outcome handle(Call call) {
        var wanted = call.query().first(AVAILABLE);
        if (wanted.filter(text -> !text.equals("true") && !text.equals("false")).isPresent()) {
            return new Outcome.Refusal(InvalidBody.ofParameter(AVAILABLE, "must be true or false"));
        }
        return new Answer(
                200,
                rendered(new Shown(
                        wanted,
                        server.models(),
                        availability.serverHindrance().get(),
                        call.caller().limits())),
                Headers.NONE);
    }

    private Payload rendered(Shown shown) {
        var rendered = last;
        if (rendered == null || !rendered.shown().equals(shown)) {
            rendered = new Rendered(shown, Payload.json(new Models("list", views(shown))));
            last = rendered;
        }
        return rendered.body();
    }

    private List<ModelView> views(Shown shown) {
        var remote = shown.remote().stream().flatMap(name -> catalogue.find("remote/" + name).stream());
        return Stream.concat(catalogue.all().stream(), remote)
                .map(model -> ModelView.of(model, availability, shown.limits()))
                .filter(view -> shown.available()
                        .map(Boolean::parseBoolean)
                        .map(available -> available == view.available())
                        .orElse(true))
                .toList();
    }
}
