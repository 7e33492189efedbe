package com.aresgen.store.keys;

import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Stage;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Bearer;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Headers;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Identifies the caller and counts the call: decides 401 and 429 before anything else is read. One
 * {@link KeyStore#admit} per call. Safe for threads.
 */
public final class Authentication implements Stage {
    private static final int MOST_REMEMBERED = 1_000;

    private final KeyStore keys;
    private final int mostRemembered;
    private final Map<BearerKey, Full> throttled = new ConcurrentHashMap<>();

    public Authentication(KeyStore keys) {
        this(keys, MOST_REMEMBERED);
    }

    /** With another number of keys whose refusals are remembered at once. */
    public Authentication(KeyStore keys, int mostRemembered) {
        this.keys = keys;
        this.mostRemembered = mostRemembered;
    }

    /** A full window. No call can leave it before {@code freeAtSecond}, so refusals until then need no store call. */
    private record Full(Caller caller, int limit, long freeAtSecond) {
        KeyStore.Admission.Throttled at(Instant now) {
            return KeyStore.Admission.Throttled.of(caller, limit, (int) (freeAtSecond - now.getEpochSecond()));
        }
    }

    @Override
    public Handler around(Handler inner) {
        return call -> admitted(call, inner);
    }

    private Outcome admitted(Call call, Handler inner) {
        if (Bearer.credentials(call.headers()).isEmpty()) {
            return new Outcome.Refusal(new MissingToken());
        }
        var token = Bearer.token(call.headers());
        if (token.isEmpty()) {
            return new Outcome.Refusal(new InvalidToken());
        }
        call.trail().presented(token.get().keyId());
        return switch (admission(token.get(), call.receivedAt())) {
            case KeyStore.Admission.Refused(Failure failure, var known, var workspace) -> {
                workspace.ifPresent(call.trail()::workspace);
                known.ifPresent(call.trail()::caller);
                yield new Outcome.Refusal(failure);
            }
            case KeyStore.Admission.Throttled(var caller, var failure, var quota) -> {
                call.trail().caller(caller);
                yield new Outcome.Refusal(failure).with(quota.headers());
            }
            case KeyStore.Admission.Admitted(var caller, var quota, Instant graceUntil) -> {
                var known = call.from(VisitorCredential.of(call, caller));
                call.trail().quota(quota);
                yield inner.handle(known).with(grace(graceUntil));
            }
        };
    }

    private KeyStore.Admission admission(BearerKey token, Instant now) {
        var full = throttled.get(token);
        if (full != null && now.getEpochSecond() < full.freeAtSecond()) {
            return full.at(now);
        }
        var admission = keys.admit(token, now);
        if (admission instanceof KeyStore.Admission.Throttled(var caller, var failure, var _)) {
            if (throttled.size() >= mostRemembered) {
                throttled.clear();
            }
            throttled.put(token, new Full(caller, failure.limit(), now.getEpochSecond() + failure.retryAfterSeconds()));
        }
        return admission;
    }

    private static Headers grace(Instant until) {
        return until.equals(Instant.MAX) ? Headers.NONE : Headers.NONE.with("X-Key-Grace-Until", Json.timestamp(until));
    }
}
