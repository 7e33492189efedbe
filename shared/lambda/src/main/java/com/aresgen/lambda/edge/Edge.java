package com.aresgen.lambda.edge;

import com.aresgen.http.Endpoint;
import com.aresgen.http.Pipeline;
import com.aresgen.http.Stage;
import com.aresgen.http.stages.Audit;
import com.aresgen.http.stages.Problems;
import com.aresgen.http.stages.RegionGuard;
import com.aresgen.http.values.Region;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.idempotency.Idempotency;
import com.aresgen.store.keys.Authentication;
import com.aresgen.store.keys.KeyStore;
import java.util.List;
import java.util.Map;

/** What stands between API Gateway and every endpoint, and in which order. */
public record Edge(Region region, Map<Region, String> baseUrls, Gateway gateway, Audit audit, Problems problems) {
    /** The stages of an endpoint that changes something. The order of this list is the order of the API's promises. */
    Pipeline writing(Endpoint<?> endpoint, KeyStore keys, Idempotency idempotency) {
        return new Pipeline(List.of(audit, problems, home(), authentication(endpoint, keys), idempotency));
    }

    /** One that also leaves work behind: workers are woken once the change is committed. */
    Pipeline waking(Endpoint<?> endpoint, KeyStore keys, Idempotency idempotency, Queues queues) {
        return new Pipeline(
                List.of(audit, problems, home(), authentication(endpoint, keys), new Waking(queues), idempotency));
    }

    /** One that reads has nothing to commit. */
    Pipeline reading(Endpoint<?> endpoint, KeyStore keys) {
        return new Pipeline(List.of(audit, problems, home(), authentication(endpoint, keys)));
    }

    /** One that anyone may call knows no caller, and so neither limits nor remembers. */
    Pipeline open() {
        return new Pipeline(List.of(audit, problems));
    }

    private Stage home() {
        return new RegionGuard(region, baseUrls);
    }

    private static Stage authentication(Endpoint<?> endpoint, KeyStore keys) {
        return new Authentication(keys, endpoint.route().role().orElseThrow());
    }
}
