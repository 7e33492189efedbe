package com.aresgen.workspace.keys;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Role;
import com.aresgen.suite.AuditLogs;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String ALL = """
            "rate_limit":7,"expires_at":"2099-01-01T01:00:00+01:00",\
            "allowed_models":["amazon/nova-lite","local/extractive-1"],\
            "max_cost_usd_per_day":"2.50","max_cost_usd_per_month":30""";

    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void aKeyShowsTheSettingsThatItWasMadeWith() {
        var key = MadeKey.of(tenant, "editor", ALL);
        var shown = key.shown();

        assertThat(shown.path("workspace_id").stringValue()).isEqualTo(tenant.workspace());
        assertThat(shown.path("region").stringValue()).isEqualTo("eu");
        assertThat(shown.path("rate_limit").intValue()).isEqualTo(7);
        assertThat(shown.path("expires_at").stringValue()).isEqualTo("2099-01-01T00:00:00.000Z");
        assertThat(shown.path("allowed_models")).hasToString("[\"amazon/nova-lite\",\"local/extractive-1\"]");
        assertThat(shown.path("max_cost_usd_per_day").stringValue()).isEqualTo("2.5");
        assertThat(shown.path("max_cost_usd_per_month").stringValue()).isEqualTo("30");
        assertThat(shown.path("left_this_month_usd").stringValue()).isEqualTo("30");
        assertThat(shown.path("spent_today_usd").stringValue()).isEqualTo("0");
        assertThat(shown.path("counted_at").isNull()).isTrue();
        assertThat(shown.has("secret")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyReadsItself(Role role) {
        var key = MadeKey.of(tenant, role.wire(), "\"max_cost_usd_per_day\":\"1\"");
        var current = key.current();

        assertThat(current.status()).isEqualTo(200);
        assertThat(current.json().path("id").stringValue())
                .isEqualTo(key.token().keyId());
        assertThat(current.json().path("role").stringValue()).isEqualTo(role.wire());
        assertThat(current.json().path("left_today_usd").stringValue()).isEqualTo("1");
        assertThat(current.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aPatchChangesWhatItNamesAndNullRemoves() {
        var key = MadeKey.of(tenant, "editor", ALL);
        var before = key.shown();
        var named = key.patched("{\"name\":\"other\"}").json();
        var bare = key.patched("""
                {"rate_limit":null,"expires_at":null,"allowed_models":null,"max_cost_usd_per_day":null,
                 "max_cost_usd_per_month":null}""").json();

        assertThat(named.path("name").stringValue()).isEqualTo("other");
        assertThat(named.path("max_cost_usd_per_day")).isEqualTo(before.path("max_cost_usd_per_day"));
        assertThat(named.path("allowed_models")).isEqualTo(before.path("allowed_models"));
        assertThat(bare.path("rate_limit").intValue()).isEqualTo(600);
        for (var member : List.of("expires_at", "allowed_models", "max_cost_usd_per_day", "left_this_month_usd")) {
            assertThat(bare.path(member).isNull()).as(member).isTrue();
        }
        assertThat(key.shown()).isEqualTo(bare);
    }

    @Test
    void aPatchHoldsFromTheNextRequestOnAndIsAnEvent() {
        var key = MadeKey.of(tenant, "viewer", "");
        assertThat(key.models("").header("RateLimit-Policy")).contains("q=600");
        key.patched("{\"rate_limit\":3}");

        assertThat(key.models("").header("RateLimit-Policy")).contains("q=3");
        assertThat(AuditLogs.entries("route=/v1/keys/%7Bid%7D", tenant.admin()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at("/event/type").stringValue()).isEqualTo("key.updated");
                    assertThat(entry.at("/event/subject").stringValue())
                            .isEqualTo(key.token().keyId());
                });
    }

    @Test
    void anETagNamesTheSettings() {
        var key = MadeKey.of(tenant, "viewer", "");
        assertProblem(key.patch("{\"name\":\"x\"}").header("If-Match", "\"2\"").send(), 412, "precondition_failed");
        var changed = key.patch("{\"name\":\"x\"}").header("If-Match", "\"1\"").send();
        var same = key.patch("{}").header("If-Match", "\"2\"").send();

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(same.header("ETag")).isEqualTo("\"2\"");
        assertThat(key.current().header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void ofTwoPatchesAtOnceNeitherIsLost() throws Exception {
        var key = MadeKey.of(tenant, "viewer", "");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = threads.invokeAll(List.<Callable<Reply>>of(
                    () -> key.patched("{\"name\":\"both\"}"), () -> key.patched("{\"rate_limit\":5}")));
            for (var reply : replies) {
                assertThat(reply.get().status()).isEqualTo(200);
            }
        }
        assertThat(key.shown().path("name").stringValue()).isEqualTo("both");
        assertThat(key.shown().path("rate_limit").intValue()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "expires_at":"2020-01-01T00:00:00Z"         | /expires_at             | invalid_value
                    "expires_at":"2099-01-01"                   | /expires_at             | invalid_timestamp
                    "expires_at":7                              | /expires_at             | invalid_type
                    "allowed_models":[]                         | /allowed_models         | out_of_range
                    "allowed_models":[7]                        | /allowed_models/0       | invalid_type
                    "allowed_models":["remote/a","remote/a"]    | /allowed_models/1       | duplicate
                    "max_cost_usd_per_day":"-1"                 | /max_cost_usd_per_day   | invalid_value
                    "max_cost_usd_per_month":"0.0000000001"     | /max_cost_usd_per_month | invalid_value
                    "max_cost_usd_per_month":true               | /max_cost_usd_per_month | invalid_value""")
    void whatIsNoSettingIsRefusedInBothBodies(String member, String pointer, String code) {
        var key = MadeKey.of(tenant, "viewer", "");
        for (var reply : List.of(MadeKey.create(tenant, "viewer", member), key.patched("{" + member + "}"))) {
            assertProblem(reply, 422, "validation_failed");
            assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
            assertThat(reply.json().at("/errors/0/code").stringValue()).isEqualTo(code);
        }
        assertThat(key.current().header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aModelThatDoesNotExistIsNotAllowed() {
        var wrong = "\"allowed_models\":[\"amazon/nova-lite\",\"amazon/nova-lyte\"]";
        var reply = MadeKey.create(tenant, "viewer", wrong);

        assertProblem(reply, 404, "model_not_found");
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo("/allowed_models/1");
        assertProblem(MadeKey.of(tenant, "viewer", "").patched("{" + wrong + "}"), 404, "model_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aKeyOfAnotherWorkspaceIsUnknown(String method) {
        var theirs = MadeKey.of(RunningApi.eu().newTenant(), "viewer", "");
        var reply = RunningApi.eu()
                .http()
                .request(method, theirs.path())
                .body(method.equals("GET") ? "" : "{\"name\":\"x\"}")
                .as(tenant.admin())
                .send();

        assertProblem(reply, 404, "key_not_found");
    }

    @Test
    void aRevokedKeyIsShownAndNotChanged() {
        var key = MadeKey.of(tenant, "viewer", "\"expires_at\":\"2099-01-01T00:00:00Z\"");
        RunningApi.eu().http().request("DELETE", key.path()).as(tenant.admin()).send();

        assertThat(key.shown().path("status").stringValue()).isEqualTo("revoked");
        assertProblem(key.patched("{\"name\":\"x\"}"), 404, "key_not_found");
    }
}
