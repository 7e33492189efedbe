package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.store.signing.SigningSecret;
import com.aresgen.store.workflows.SigningSecrets;
import com.aresgen.suite.Http;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** POST /v1/workflows/signing-secret/rotate, and the secrets that a run signs with. */
class SigningSecretTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final SigningSecrets secrets =
            new SigningSecrets(RunningApi.eu().operator(), TemplateTables.NAMES, InstantSource.system());

    @Test
    void theOldSecretSignsUntilItsGraceEnds() {
        var first = secrets.of(tenant.workspace());
        assertThat(secrets.of(tenant.workspace())).isEqualTo(first).hasSize(1);
        var next = new SigningSecret(secret(rotation("{}")));

        assertThat(secrets.of(tenant.workspace())).containsExactly(next, first.getFirst());
        var inTwoDays = new SigningSecrets(
                RunningApi.eu().operator(),
                TemplateTables.NAMES,
                InstantSource.offset(InstantSource.system(), Duration.ofDays(2)));
        assertThat(inTwoDays.of(tenant.workspace())).containsExactly(next);
    }

    @Test
    void aSecondRotationWaitsForTheFirstUnlessItHasNoGrace() {
        secret(rotation("{}"));
        secret(rotation("{\"grace_period_seconds\":60}"));

        assertThat(rotation("{}").send().code()).isEqualTo("rotation_in_progress");
        var last = new SigningSecret(secret(rotation("{\"grace_period_seconds\":0}")));
        assertThat(secrets.of(tenant.workspace())).containsExactly(last);
    }

    @Test
    void aReplayShowsTheSameSecret() {
        var call = rotation("{}").keyed("once");

        assertThat(secret(call)).isEqualTo(secret(call));
        assertThat(secrets.of(tenant.workspace())).hasSize(1);
    }

    @Test
    void runsThatSignFirstAtTheSameTimeHaveOneSecret() throws Exception {
        try (var runs = Executors.newFixedThreadPool(8)) {
            var found = IntStream.range(0, 8)
                    .mapToObj(_ -> runs.submit(() -> secrets.of(tenant.workspace())))
                    .toList();
            for (var each : found) {
                List<SigningSecret> own = each.get();
                assertThat(own).isEqualTo(found.getFirst().get());
            }
        }
    }

    private Http.Request rotation(String body) {
        return RunningApi.eu()
                .http()
                .post("/v1/workflows/signing-secret/rotate", body)
                .as(tenant.admin());
    }

    private static String secret(Http.Request rotation) {
        var reply = rotation.send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("secret").stringValue();
    }
}
