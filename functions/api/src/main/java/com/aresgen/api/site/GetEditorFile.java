package com.aresgen.api.site;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** GET /v1/editor/{file}: the editor page, and the client of live documents for pages of others. */
final class GetEditorFile implements Endpoint.Bodiless {
    private static final String FOLDER = "editor";

    private final SiteFiles files;
    private final LiveOrigin live;

    @Inject
    GetEditorFile(SiteFiles files, LiveOrigin live) {
        this.files = files;
        this.live = live;
    }

    @Override
    public Route route() {
        return Route.get("/v1/editor/{file}");
    }

    @Override
    public Outcome handle(Call call) {
        var name = call.pathParameter("file");
        return files.find(FOLDER, name)
                .<Outcome>map(file -> name.endsWith(".html") ? page(file) : SiteAnswers.shared(file))
                .orElseGet(() -> new Outcome.Refusal(new NoSuchFile(FOLDER, name)));
    }

    private Answer page(Payload page) {
        var text = page.text().replace("${LIVE_URL}", live.url());
        return SiteAnswers.page(new Payload(page.contentType(), text.getBytes(StandardCharsets.UTF_8)), live.origin());
    }
}
