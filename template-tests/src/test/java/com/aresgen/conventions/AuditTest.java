package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.limits.LimitedKey;
import com.aresgen.suite.Given;
import com.aresgen.suite.Http;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Repository;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AuditTest {
    private final BearerKey key = RunningApi.eu().newTenant().admin();

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#withKey")
    void anAnsweredCallLeavesALineThatSaysWhoDidWhat(Row row) {
        var line = theLineOf(row.request()
                .as(key)
                .header("User-Agent", "tester/1")
                .header("X-Forwarded-For", "192.0.2.66")
                .send());

        assertThat(line.path("key_id").asString()).isEqualTo(key.keyId());
        assertThat(line.path("workspace_id").asString()).startsWith("ws_");
        assertThat(line.path("secret").asString()).isEqualTo("current");
        assertThat(line.path("ip").asString()).isEqualTo("127.0.0.1");
        assertThat(line.path("user_agent").asString()).isEqualTo("tester/1");
        assertThat(line.path("method").asString()).isEqualTo(row.route().method());
        assertThat(line.path("route").asString()).isEqualTo(row.route().path());
        assertThat(Given.asSampled(line.path("path").asString())).isEqualTo(Given.asSampled(row.path()));
        assertThat(line.path("status").intValue()).isBetween(200, 299);
        assertThat(line.path("latency_ms").isIntegralNumber()).isTrue();
        assertThat(line.path("at").asString()).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
        assertThat(line.path("replayed").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#open")
    void aCallWithoutAKeyLeavesALineToo(Row row) {
        var line = theLineOf(row.request().send());

        assertThat(line.path("route").asString()).isEqualTo(row.route().path());
        assertThat(line.path("status").intValue()).isEqualTo(200);
        assertThat(line.path("ip").asString()).isEqualTo("127.0.0.1");
        assertThat(line.hasNonNull("key_id")).isFalse();
        assertThat(line.hasNonNull("workspace_id")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#withKey")
    void aRefusedCallLeavesALineWithItsCode(Row row) {
        var unknown = BearerKey.create(Region.EU);

        assertThat(theLineOf(row.request().send()).path("code").asString()).isEqualTo("missing_token");
        var line = theLineOf(row.request().as(unknown).send());
        assertThat(line.path("code").asString()).isEqualTo("invalid_token");
        assertThat(line.path("key_id").asString()).isEqualTo(unknown.keyId());
        assertThat(line.path("status").intValue()).isEqualTo(401);
    }

    /** So that the workspace's admins see it, and whether a current or a replaced secret was used. */
    @Test
    void theLineOfARefusedKeyNamesWorkspaceAndSecret() {
        var tenant = RunningApi.eu().newTenant();
        var replaced = tenant.rotatedAway(Instant.now());
        var guessed = new BearerKey(
                Region.EU, tenant.admin().keyId(), BearerKey.create(Region.EU).secret());
        var full = LimitedKey.of(0);

        assertRefused(tenant.revoked(), "key_revoked", tenant, "current");
        assertRefused(replaced, "key_expired", tenant, "previous");
        assertRefused(guessed, "invalid_token", tenant, "");
        assertRefused(full.token(), "rate_limited", full.tenant(), "current");
        assertRefused(full.token(), "rate_limited", full.tenant(), "current");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#mutating")
    void aReplaySaysThatItIsOne(Row row) {
        var idempotencyKey = UUID.randomUUID().toString();
        row.request().as(key).keyed(idempotencyKey).send();

        var line = theLineOf(row.request().as(key).keyed(idempotencyKey).send());
        assertThat(line.path("replayed").booleanValue()).isTrue();
    }

    @Test
    void aPathThatIsNotThereLeavesALineToo() {
        var line = theLineOf(RunningApi.eu().http().get("/v1/nothing").send());

        assertThat(line.path("code").asString()).isEqualTo("route_not_found");
        assertThat(line.path("route").asString()).isEqualTo("/v1/{proxy+}");
    }

    @Test
    void noLineHoldsASecretOrABody() {
        RunningApi.eu()
                .http()
                .post("/v1/chat/completions", "{\"x\":\"a canary in the body\"}")
                .as(key)
                .send();

        assertThat(LogLines.raw())
                .noneMatch(line -> line.contains(key.secret()) || line.contains("a canary in the body"));
    }

    @Test
    void thereAreAsManyLinesAsAnswers() {
        RunningApi.eu().http().get("/v1/models").as(key).send();

        var answered = Http.seen();
        var audited = LogLines.all("audit").stream()
                .map(line -> line.path("request_id").asString())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));

        assertThat(answered).isNotEmpty().allMatch(audited::containsKey);
        assertThat(audited.values()).allMatch(count -> count == 1);
    }

    @Test
    void everyCallHasMetricsInTheEmbeddedFormat() {
        RunningApi.eu().http().get("/v1/models").as(key).send();

        var metrics = LogLines.all("metrics");
        assertThat(metrics).isNotEmpty();
        for (var line : metrics) {
            var directive = line.path("_aws").path("CloudWatchMetrics").get(0);
            assertThat(directive.path("Namespace").asString()).isEqualTo("AresGen");
            for (var metric : directive.path("Metrics")) {
                assertThat(line.path(metric.path("Name").asString()).isNumber()).isTrue();
            }
            for (var dimension : directive
                    .path("Dimensions")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .toList()) {
                assertThat(line.path(dimension.asString()).isString()).isTrue();
            }
        }
    }

    @Test
    void aTurnIsMetered() {
        Row.all()
                .filter(row -> row.endpoint().equals("CompleteChat"))
                .forEach(row -> row.request().as(key).send());

        assertThat(LogLines.all("metrics"))
                .filteredOn(line -> line.path("Outcome").asString().equals("200")
                        && line.path("Route").asString().equals("POST /v1/chat/completions")
                        && line.path("Model").asString("").equals("local/extractive-1"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.path("PromptTokens").intValue()).isPositive();
                    assertThat(line.path("CompletionTokens").intValue()).isPositive();
                    assertThat(line.path("CostUsd").isNumber()).isTrue();
                });
    }

    /** The alarm is written in infra/cdk, which does not know what functions log. */
    @Test
    void theAlarmOnBugsWatchesAMetricThatEveryCallWrites() {
        RunningApi.eu().http().get("/v1/models").as(key).send();
        var alarm = Json.MAPPER
                .readTree(Repository.root()
                        .resolve("infra/cdk/templates/AresGen-EU-Alarms.json")
                        .toFile())
                .at("/Resources/ApiBugs/Properties");

        assertThat(alarm.at("/Dimensions/0/Value").asString()).isEqualTo(Problem.INTERNAL_ERROR.code());
        // A line for each model that was used follows those of calls; those of the probe are none of a call.
        assertThat(LogLines.all("metrics"))
                .filteredOn(line -> line.has("Requests") && !line.has("Model"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    var directive = line.path("_aws").path("CloudWatchMetrics").get(0);
                    assertThat(directive.path("Namespace")).isEqualTo(alarm.path("Namespace"));
                    assertThat(directive.path("Metrics").findValues("Name")).contains(alarm.path("MetricName"));
                    assertThat(directive.path("Dimensions").valueStream())
                            .contains(Json.MAPPER.createArrayNode().add(alarm.at("/Dimensions/0/Name")));
                    assertThat(line.path("Outcome").asString()).isNotEmpty();
                });
        assertThat(alarm.path("Dimensions").size()).isEqualTo(1);
    }

    private static void assertRefused(BearerKey key, String code, Tenant tenant, String secret) {
        var line = theLineOf(RunningApi.eu().http().get("/v1/models").as(key).send());
        assertThat(line.path("code").asString()).isEqualTo(code);
        assertThat(line.path("workspace_id").asString()).as(code).isEqualTo(tenant.workspace());
        assertThat(line.path("key_id").asString()).as(code).isEqualTo(key.keyId());
        assertThat(line.path("secret").asString("")).as(code).isEqualTo(secret);
    }

    private static JsonNode theLineOf(Reply reply) {
        var lines = LogLines.audited(reply.requestId());
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
