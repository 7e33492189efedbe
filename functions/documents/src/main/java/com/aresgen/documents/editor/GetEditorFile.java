package com.aresgen.documents.editor;

import com.aresgen.documents.tokens.LiveUrl;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.values.Headers;
import jakarta.inject.Inject;
import java.net.URI;

/** GET /v1/editor/{file}: the editor page, and the client of live documents for pages of others. */
final class GetEditorFile implements Endpoint.Bodiless {
    private final EditorFiles files;
    private final LiveUrl live;

    @Inject
    GetEditorFile(EditorFiles files, LiveUrl live) {
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
        return files.find(name)
                .<Outcome>map(file -> name.endsWith(".html") ? page(file) : script(file))
                .orElseGet(() -> new Outcome.Refusal(new NoSuchFile(name)));
    }

    /** It may load what the API itself serves, and talk to the API and to its sockets. */
    private Answer page(Payload page) {
        var address = URI.create(live.url());
        return answer(EditorFiles.with(page, live.url()))
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
                                + " connect-src 'self' " + address.getScheme() + "://" + address.getAuthority()
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .with("Referrer-Policy", "no-referrer");
    }

    /** Modules of other origins are fetched by the rules of CORS. There is no secret in them. */
    private static Answer script(Payload file) {
        return answer(file).with("Access-Control-Allow-Origin", "*");
    }

    private static Answer answer(Payload file) {
        return new Answer(200, file, Headers.NONE)
                .with("Cache-Control", "public, max-age=300")
                .with("X-Content-Type-Options", "nosniff");
    }
}
