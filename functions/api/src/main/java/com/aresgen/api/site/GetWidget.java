package com.aresgen.api.site;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import jakarta.inject.Inject;

/** GET /v1/widget.js: the script that shows a chatbot on pages of others. */
final class GetWidget implements Endpoint.Bodiless {
    private final SiteFiles files;

    @Inject
    GetWidget(SiteFiles files) {
        this.files = files;
    }

    @Override
    public Route route() {
        return Route.get("/v1/widget.js");
    }

    @Override
    public Outcome handle(Call call) {
        return SiteAnswers.shared(files.find("widget", "widget.js").orElseThrow());
    }
}
