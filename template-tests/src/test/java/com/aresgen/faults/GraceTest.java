package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.RotationInProgress;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.keys.WorkspaceKeys;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The grace after a rotation, by the clock of the stage that admits calls. */
class GraceTest {
    private static final Duration GRACE = Duration.ofDays(1);

    private final EndpointBench bench = new EndpointBench();
    private final Door door = bench.reading(new Endpoint.Bodiless() {
        @Override
        public Route route() {
            return Route.get("/v1/now").needs(Role.VIEWER);
        }

        @Override
        public Outcome handle(Call call) {
            return Answer.ok(Map.of("here", true));
        }
    });

    @Test
    void anOldSecretWorksAt23h59m59AndNoMoreAt24h() {
        var tenant = RunningApi.eu().newTenant();
        var old = tenant.key(Role.EDITOR);
        var rotated = RunningApi.eu()
                .http()
                .post("/v1/keys/" + old.keyId() + "/rotate", "{}")
                .as(tenant.admin())
                .send();
        var end =
                Instant.parse(rotated.json().path("previous_secret_expires_at").stringValue());
        var rotation = end.minus(Duration.ofDays(1));

        set(rotation.plus(Duration.ofDays(1).minusSeconds(1)));
        assertThat(door.send(old, "").status()).isEqualTo(200);
        assertThat(door.send(old, "").header("X-Key-Grace-Until"))
                .isEqualTo(rotated.json().path("previous_secret_expires_at").stringValue());
        set(end.minusMillis(1));
        assertThat(door.send(old, "").status()).isEqualTo(200);

        set(end);
        var late = door.send(old, "");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo("key_expired");
        assertThat(door.send(rotated.json().path("secret").stringValue(), "", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theNextRotationMayBeginWhenTheGraceEndsAndNotBefore() {
        var tenant = RunningApi.eu().newTenant();
        var key = tenant.key(Role.EDITOR);
        var end = bench.clock.instant().plus(GRACE);
        assertThat(rotated(tenant, key, bench.clock.instant())).isEmpty();

        assertThat(rotated(tenant, key, end.minusMillis(1)))
                .hasValueSatisfying(refused -> assertThat(refused.failure()).isInstanceOf(RotationInProgress.class));
        assertThat(rotated(tenant, key, end)).isEmpty();
    }

    private Optional<Transaction.Result.Refused> rotated(Tenant tenant, BearerKey key, Instant now) {
        var renewed = new BearerKey(
                Region.EU, key.keyId(), BearerKey.create(Region.EU).secret());
        var keys = new WorkspaceKeys(bench.dynamo, TemplateTables.NAMES);
        return bench.transaction.commit(List.of(keys.rotate(tenant.workspace(), renewed, GRACE, now)));
    }

    private void set(Instant now) {
        bench.clock.advance(Duration.between(bench.clock.instant(), now));
    }
}
