package com.aresgen.lambda.edge;

import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.ScopeGuard;
import com.aresgen.http.Stage;
import com.aresgen.store.keys.inflight.CallLease;
import com.aresgen.store.keys.inflight.CallLeases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Refuses a call whose key has as many model calls in flight as it may have. Such a call occupies a function for as long
 * as a model writes, and all keys share the functions of a region. A call is in flight until its answer is whole, or its
 * stream has ended in any way.
 */
record InFlightLimit(CallLeases leases) implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(InFlightLimit.class);

    @Override
    public Handler around(Handler inner) {
        return call -> leases.take(call)
                .map(lease -> during(lease, call, inner))
                .orElseGet(() -> new Outcome.Refusal(new TooManyInFlight(CallLeases.MOST)));
    }

    private Outcome during(CallLease lease, Call call, Handler inner) {
        try (var held = new ScopeGuard(() -> giveBack(lease))) {
            var outcome = inner.handle(call);
            if (outcome instanceof EventStream stream) {
                held.dismiss();
                return stream.around(production -> sink -> {
                    try (var _ = new ScopeGuard(() -> giveBack(lease))) {
                        return production.run(sink);
                    }
                });
            }
            return outcome;
        }
    }

    private void giveBack(CallLease lease) {
        try {
            leases.giveBack(lease);
        } catch (SdkException failed) {
            LOG.atWarn()
                    .setCause(failed)
                    .addKeyValue("lease", lease.item())
                    .log("A lease was not given back; its call counts until its deadline");
        }
    }
}
