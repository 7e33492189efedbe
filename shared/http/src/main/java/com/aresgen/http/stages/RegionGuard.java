package com.aresgen.http.stages;

import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Stage;
import com.aresgen.http.values.Bearer;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import java.util.Map;

/** Refuses a key of another region, with that region's URL, before anything is read or stored here. */
public record RegionGuard(Region here, Map<Region, String> baseUrls) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> {
            var home = Bearer.token(call.headers()).map(BearerKey::region).orElse(here);
            return home == here
                    ? inner.handle(call)
                    : new Outcome.Refusal(new RegionMismatch(home, baseUrls.getOrDefault(home, "its own region")));
        };
    }
}
