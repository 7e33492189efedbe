package com.aresgen.api.site;

import com.aresgen.http.Answer;
import com.aresgen.http.Payload;
import com.aresgen.http.values.Headers;

/** The headers of what browsers load. There is no secret in it, and caches keep it for five minutes. */
final class SiteAnswers {
    private SiteAnswers() {}

    /**
     * A page, which runs scripts of this API alone, talks to this API and to {@code sockets}, and is shown in no frame.
     *
     * @param sockets an origin such as {@code wss://live.example.com}, or nothing
     */
    static Answer page(Payload page, String sockets) {
        return file(page)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
                                + " connect-src 'self'" + (sockets.isEmpty() ? "" : " " + sockets)
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .with("Referrer-Policy", "no-referrer");
    }

    /** A script or a style. Pages of all origins may load it: modules are fetched by the rules of CORS. */
    static Answer shared(Payload file) {
        return file(file).with("Access-Control-Allow-Origin", "*");
    }

    /** A file for pages of this API. */
    static Answer file(Payload file) {
        return new Answer(200, file, Headers.NONE)
                .with("Cache-Control", "public, max-age=300")
                .with("X-Content-Type-Options", "nosniff");
    }
}
