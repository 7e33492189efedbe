package com.aresgen.workspace;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KeysTest {
    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void aNewKeyWorksAtOnceWithItsRoleAndItsOwnLimit() {
        var created = create("{\"name\":\"viewer\",\"role\":\"viewer\",\"rate_limit\":2}");
        var key = token(created);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/v1/keys/" + key.keyId());
        var first = models(key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=2;w=60");
        assertProblem(post("/v1/keys", "{\"name\":\"x\",\"role\":\"viewer\"}", key), 403, "insufficient_role");
        assertProblem(models(key), 429, "rate_limited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":\"viewer\"}",
                "{\"name\":\"\",\"role\":\"viewer\"}",
                "{\"name\":\"  \",\"role\":\"viewer\"}",
                "{\"name\":7,\"role\":\"viewer\"}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"role\":\"owner\"}",
                "{\"name\":\"x\",\"role\":\"viewer\",\"rate_limit\":0}",
                "{\"name\":\"x\",\"role\":\"viewer\",\"rate_limit\":601}"
            })
    void whatIsNoKeyIsRefused(String body) {
        assertProblem(create(body), 422, "validation_failed");
    }

    @Test
    void aNameHasAHundredCharactersHoweverManyBytesTheyTake() {
        assertThat(create(named("🐝".repeat(100))).status()).isEqualTo(201);
        assertProblem(create(named("x".repeat(101))), 422, "validation_failed");
    }

    @Test
    void theListShowsAllKeysOfTheWorkspaceFromTheNewestOnAndNoSecret() {
        var first = tenant.admin().keyId();
        var unused = token(create(named("unused"))).keyId();
        var revoked = token(create(named("revoked"))).keyId();
        delete(revoked, tenant.admin());
        RunningApi.eu().newTenant().key(Role.VIEWER);

        var all = get("/v1/keys").json();

        assertThat(all.findValuesAsString("id")).containsExactly(revoked, unused, first);
        assertThat(all.findValuesAsString("status")).containsExactly("revoked", "active", "active");
        assertThat(all.get(0).path("revoked_at").isString()).isTrue();
        assertThat(all.get(1).path("last_used_at").isNull()).isTrue();
        assertThat(Instant.parse(all.get(2).path("last_used_at").stringValue()))
                .isAfter(Instant.now().minusSeconds(60));
        assertThat(all.toString()).doesNotContain(tenant.admin().secret());
        var pages = new ArrayList<String>();
        var page = get("/v1/keys?limit=1");
        for (;
                !page.header("X-Next-Cursor").isEmpty();
                page = get("/v1/keys?limit=1&cursor=" + page.header("X-Next-Cursor"))) {
            pages.addAll(page.json().findValuesAsString("id"));
        }
        pages.addAll(page.json().findValuesAsString("id"));
        assertThat(pages).containsExactly(revoked, unused, first);
    }

    @Test
    void aRotatedKeyHasTwoSecretsForADay() {
        var old = token(create(named("rotated")));
        var before = Instant.now();
        var rotated = rotate(old.keyId(), "{}", tenant.admin());
        var until =
                Instant.parse(rotated.json().path("previous_secret_expires_at").stringValue());

        assertThat(rotated.status()).isEqualTo(201);
        assertThat(until)
                .isBetween(
                        before.plus(Duration.ofDays(1)).minusMillis(1),
                        Instant.now().plus(Duration.ofDays(1)));
        assertThat(models(token(rotated)).header("X-Key-Grace-Until")).isEmpty();
        assertThat(Instant.parse(models(old).header("X-Key-Grace-Until"))).isEqualTo(until);
        assertProblem(rotate(old.keyId(), "{}", tenant.admin()), 409, "rotation_in_progress");
        assertThat(models(token(rotated)).status())
                .as("a refused rotation changes nothing")
                .isEqualTo(200);
    }

    @Test
    void aRotationWithoutGraceEndsAllEarlierSecretsNow() {
        var first = token(create(named("rotated")));
        var second = token(rotate(first.keyId(), "{}", tenant.admin()));
        var third = rotate(first.keyId(), "{\"grace_period_seconds\":0}", tenant.admin());

        assertThat(third.status()).isEqualTo(201);
        assertThat(models(token(third)).status()).isEqualTo(200);
        assertProblem(models(second), 401, "key_expired");
        assertProblem(models(first), 401, "invalid_token");
        assertThat(rotate(first.keyId(), "{}", tenant.admin()).status())
                .as("no grace runs")
                .isEqualTo(201);
    }

    @Test
    void aKeyMayRotateItselfAndReplayWithTheSecretThatAsked() {
        var old = token(create(admin("itself")));
        var ask = RunningApi.eu()
                .http()
                .post("/v1/keys/" + old.keyId() + "/rotate", "{}")
                .keyed("once");
        var rotated = ask.as(old).send();

        assertThat(ask.as(old).send().body()).isEqualTo(rotated.body());
        assertProblem(ask.as(token(rotated)).send(), 410, "secret_not_replayable");
    }

    @Test
    void aRevokedKeyIsRefusedFromTheNextRequestOnWhicheverItsSecret() {
        var old = token(create(named("gone")));
        var current = token(rotate(old.keyId(), "{}", tenant.admin()));
        assertThat(models(current).status()).isEqualTo(200);

        assertThat(delete(old.keyId(), tenant.admin()).status()).isEqualTo(200);

        assertProblem(models(current), 401, "key_revoked");
        assertProblem(models(old), 401, "key_revoked");
        assertProblem(delete(old.keyId(), tenant.admin()), 404, "key_not_found");
        assertProblem(rotate(old.keyId(), "{}", tenant.admin()), 404, "key_not_found");
        assertProblem(rotate(old.keyId(), "{\"grace_period_seconds\":0}", tenant.admin()), 404, "key_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "key_0123456789abcdeg", "%20", "key_012345678901234é"})
    void aKeyThatNobodyHasIsNotFound(String id) {
        assertProblem(delete(id, tenant.admin()), 404, "key_not_found");
        assertProblem(rotate(id, "{}", tenant.admin()), 404, "key_not_found");
    }

    @Test
    void theKeyOfAnotherWorkspaceIsNobodys() {
        var theirs = RunningApi.eu().newTenant().admin();

        assertProblem(delete(theirs.keyId(), tenant.admin()), 404, "key_not_found");
        assertProblem(rotate(theirs.keyId(), "{}", tenant.admin()), 404, "key_not_found");
        assertProblem(delete(tenant.workspace(), tenant.admin()), 404, "key_not_found");
        assertThat(models(theirs).status()).isEqualTo(200);
    }

    @Test
    void theLastAdminKeyStays() {
        var second = token(create(admin("second")));
        token(create(named("no admin")));

        assertThat(delete(second.keyId(), second).status())
                .as("a key may revoke itself")
                .isEqualTo(200);
        assertProblem(delete(tenant.admin().keyId(), tenant.admin()), 409, "last_admin_key");
        assertThat(models(tenant.admin()).status()).isEqualTo(200);
    }

    @Test
    void ofTheLastTwoAdminKeysOneStaysWhenBothGoAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            var other = RunningApi.eu().newTenant();
            var one = other.admin();
            var two = other.key(Role.ADMIN);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var replies = threads.invokeAll(
                        List.<Callable<Reply>>of(() -> delete(one.keyId(), one), () -> delete(two.keyId(), two)));
                var statuses = new ArrayList<Integer>();
                for (var reply : replies) {
                    statuses.add(reply.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    private Reply create(String body) {
        return post("/v1/keys", body, tenant.admin());
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\",\"role\":\"viewer\"}";
    }

    private static String admin(String name) {
        return named(name).replace("viewer", "admin");
    }

    private static BearerKey token(Reply reply) {
        return BearerKey.parse(secret(reply.json())).orElseThrow();
    }

    private static String secret(JsonNode json) {
        return json.path("secret").stringValue();
    }

    private static Reply rotate(String id, String body, BearerKey by) {
        return post("/v1/keys/" + id + "/rotate", body, by);
    }

    private static Reply delete(String id, BearerKey by) {
        return http().request("DELETE", "/v1/keys/" + id).as(by).send();
    }

    private static Reply models(BearerKey key) {
        return http().get("/v1/models").as(key).send();
    }

    private Reply get(String path) {
        return http().get(path).as(tenant.admin()).send();
    }

    private static Reply post(String path, String body, BearerKey by) {
        return http().post(path, body).as(by).send();
    }

    private static Http http() {
        return RunningApi.eu().http();
    }
}
