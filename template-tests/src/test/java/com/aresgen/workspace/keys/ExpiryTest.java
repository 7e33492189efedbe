package com.aresgen.workspace.keys;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The end of keys, and the admin key that a workspace keeps. */
class ExpiryTest {
    private static final String LATER = "\"expires_at\":\"2099-01-01T00:00:00Z\"";

    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void anExpiredKeyIsRefusedAndListedUntilItsEndIsMoved() {
        var key = MadeKey.of(tenant, "viewer", LATER);
        assertThat(key.models("").status()).isEqualTo(200);
        var end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ended(key, end);

        var refused = key.models("");
        assertProblem(refused, 401, "key_expired");
        assertThat(refused.json().path("detail").stringValue()).contains(Json.timestamp(end));
        assertThat(key.shown().path("status").stringValue()).isEqualTo("expired");
        assertThat(list().json().at("/0/status").stringValue()).isEqualTo("expired");

        assertThat(key.patched("{\"expires_at\":null}").json().path("status").stringValue())
                .isEqualTo("active");
        assertThat(key.models("").status()).isEqualTo(200);
    }

    @Test
    void aKeyWorksUntilItsEndAndNotAfterIt() {
        var end = Instant.now().plusMillis(1_500).truncatedTo(ChronoUnit.MILLIS);
        var key = MadeKey.of(tenant, "viewer", "\"expires_at\":\"" + end + "\"");
        var before = 0;
        while (true) {
            var sent = Instant.now();
            var reply = key.models("/local/extractive-1");
            if (reply.status() == 401) {
                assertThat(Instant.now()).isAfterOrEqualTo(end);
                break;
            }
            assertThat(sent).isBefore(end);
            before++;
        }
        assertThat(before).isPositive();
    }

    @Test
    void theLastAdminKeyWithoutAnEndGetsNone() {
        var ending = MadeKey.of(tenant, "admin", LATER);

        assertProblem(admin().patched("{" + LATER + "}"), 409, "last_admin_key");
        assertProblem(revoked(admin()), 409, "last_admin_key");
        ending.patched("{\"expires_at\":null}");
        assertThat(admin().patched("{" + LATER + "}").status()).isEqualTo(200);
        assertProblem(ending.patched("{" + LATER + "}"), 409, "last_admin_key");
        assertThat(revoked(admin()).status())
                .as("an ending one is not counted on")
                .isEqualTo(200);
    }

    @Test
    void ofTheLastTwoOneStaysWhenOneEndsAsTheOtherIsRevoked() throws Exception {
        for (int round = 0; round < 8; round++) {
            var other = RunningApi.eu().newTenant();
            var one = new MadeKey(other, other.admin());
            var two = MadeKey.of(other, "admin", "");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var replies = threads.invokeAll(
                        List.<Callable<Reply>>of(() -> one.patched("{" + LATER + "}"), () -> revoked(two)));
                var statuses = new ArrayList<Integer>();
                for (var reply : replies) {
                    statuses.add(reply.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    private MadeKey admin() {
        return new MadeKey(tenant, tenant.admin());
    }

    private static Reply revoked(MadeKey key) {
        return RunningApi.eu()
                .http()
                .request("DELETE", key.path())
                .as(key.tenant().admin())
                .send();
    }

    private Reply list() {
        return RunningApi.eu().http().get("/v1/keys").as(tenant.admin()).send();
    }

    private static void ended(MadeKey key, Instant end) {
        RunningApi.eu()
                .operator()
                .updateItem(request -> request.tableName(TemplateTables.KEYS)
                        .key(Map.of("id", AttributeValue.fromS(key.token().keyId())))
                        .updateExpression("SET ends = :end")
                        .expressionAttributeValues(
                                Map.of(":end", AttributeValue.fromN(Long.toString(end.toEpochMilli())))));
    }
}
