package com.aresgen.http.stages;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.Handler;
import com.aresgen.http.Stage;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Headers;
import java.util.Optional;

/**
 * Lets scripts of other origins read answers, where the edit token or embed key of the call allows their page.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
public record CrossOrigin() implements Stage {
    private static final String ORIGIN = "Origin";

    /** The fields that scripts read beside the few that every browser shows. */
    private static final String EXPOSED = "ETag, Link, Location, Retry-After, X-Next-Cursor, X-Region, X-Request-Id,"
            + " Idempotent-Replayed, X-Original-Request-Id, RateLimit, RateLimit-Policy";

    /**
     * An edit token that allows some origins refuses all others; one that allows none leaves the refusal to browsers. An
     * embed key is public, so a call with it must come from an origin that its chatbot allows.
     */
    static Optional<Failure> refusal(Call call, Actor.Bound bound) {
        var origin = call.headers().first(ORIGIN);
        var refused = bound instanceof Actor.Visitor
                ? !bound.origins().contains(origin.orElse("")) && !(origin.isEmpty() && isOfAllowedHost(call, bound))
                : origin.isPresent()
                        && !bound.origins().isEmpty()
                        && !bound.origins().contains(origin.get());
        return refused ? Optional.of(new OriginNotAllowed(origin.orElse(""))) : Optional.empty();
    }

    /**
     * Browsers leave Origin out when a page reads from its own origin: that one is the host of the call, and no script can
     * set Sec-Fetch-Site (https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header).
     */
    private static boolean isOfAllowedHost(Call call, Actor.Bound bound) {
        var host = call.headers().first("Host").orElse("");
        return call.headers()
                        .first("Sec-Fetch-Site")
                        .filter("same-origin"::equals)
                        .isPresent()
                && (bound.origins().contains("https://" + host)
                        || bound.origins().contains("http://" + host));
    }

    @Override
    public Handler around(Handler inner) {
        return call -> inner.handle(call).with(allowed(call));
    }

    /** The inner stages record the caller in the trail, of refused calls too: a script must see that its token ended. */
    private static Headers allowed(Call call) {
        return call.trail()
                .caller()
                .flatMap(caller -> caller.actor() instanceof Actor.Bound bound
                        ? call.headers().first(ORIGIN).filter(bound.origins()::contains)
                        : Optional.empty())
                .map(origin -> Headers.NONE
                        .with("Access-Control-Allow-Origin", origin)
                        .with("Access-Control-Expose-Headers", EXPOSED)
                        .with("Vary", ORIGIN))
                .orElse(Headers.NONE);
    }
}
