package com.aresgen.api.site;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import jakarta.inject.Inject;

/** GET /v1/console/{file}: the console of a workspace, which calls the API with the key of its user. */
final class GetConsoleFile implements Endpoint.Bodiless {
    private static final String FOLDER = "console";

    private final SiteFiles files;

    @Inject
    GetConsoleFile(SiteFiles files) {
        this.files = files;
    }

    @Override
    public Route route() {
        return Route.get("/v1/console/{file}");
    }

    @Override
    public Outcome handle(Call call) {
        var name = call.pathParameter("file");
        return files.find(FOLDER, name)
                .<Outcome>map(file -> name.endsWith(".html") ? SiteAnswers.page(file, "") : SiteAnswers.file(file))
                .orElseGet(() -> new Outcome.Refusal(new NoSuchFile(FOLDER, name)));
    }
}
