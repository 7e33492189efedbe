package com.aresgen.workflows.signing;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.Grace;
import com.aresgen.http.problem.RotationInProgress;
import com.aresgen.http.values.Role;
import com.aresgen.store.signing.SigningPair;
import com.aresgen.store.signing.SigningSecret;
import com.aresgen.store.workflows.SigningSecrets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * POST /v1/workflows/signing-secret/rotate: during the grace each request of a run has a signature by each of the two
 * secrets.
 */
final class RotateSigningSecret implements Endpoint<Duration> {
    private final SigningSecrets secrets;
    private final InstantSource clock;

    @Inject
    RotateSigningSecret(SigningSecrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    record Rotated(String secret, Instant previousSecretExpiresAt) {}

    @Override
    public Route route() {
        return Route.post("/v1/workflows/signing-secret/rotate").needs(Role.ADMIN);
    }

    @Override
    public Duration read(Fields fields) {
        return Grace.read(fields);
    }

    @Override
    public Outcome handle(Call call, Duration grace) {
        var now = clock.instant();
        var before = secrets.find(call.caller().workspace());
        var running = before.flatMap(pair -> pair.graceAt(now));
        return running.isPresent() && !grace.isZero()
                ? new Outcome.Refusal(new RotationInProgress(running.get().until()))
                : rotated(call, before, grace, now);
    }

    /** The first secret has none before it; {@code previous_secret_expires_at} is then of no use, and harmless. */
    private Answer rotated(Call call, Optional<SigningPair> before, Duration grace, Instant now) {
        var secret = SigningSecret.create();
        var after = before.map(pair -> pair.rotated(secret, now, grace))
                .orElseGet(() -> new SigningPair(secret, Optional.empty()));
        return Answer.ok(new Rotated(secret.text(), now.plus(grace)))
                .showingSecret()
                .writing(secrets.rotate(call.caller().workspace(), before, after));
    }
}
