package com.aresgen.http;

import java.util.Map;

/** Sends a key home: one that belongs to another region is refused before anything is read or stored here. */
public record RegionGuard(Region here, Map<Region, String> baseUrls) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> {
            var home = Bearer.token(call.headers()).map(Token::region).orElse(here);
            return home == here
                    ? inner.handle(call)
                    : new Outcome.Refusal(
                            new Failure.RegionMismatch(home, baseUrls.getOrDefault(home, "its own region")));
        };
    }
}
