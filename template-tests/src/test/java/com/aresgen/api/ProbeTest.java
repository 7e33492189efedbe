package com.aresgen.api;

import static com.aresgen.api.ProbeLog.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.aresgen.api.probe.ProbeFunction;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.local.LocalApi;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.secrets.LocalSecrets;
import com.aresgen.local.template.ResourceType;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The probe through the public door of the running API, with a real key. */
class ProbeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LocalApi api = RunningApi.eu().local();
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final ProbeLog log = new ProbeLog();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "EDITOR"})
    void createsReadsAndDeletesADocument(Role role) {
        var key = tenant.key(role);
        ProbeLog.probe(api.baseUrl(), secret(key), PATIENCE);

        assertThat(calls(key))
                .containsExactly(
                        "POST /v1/documents 201", "GET /v1/documents/{id} 200", "DELETE /v1/documents/{id} 200");
        assertThat(log.errors()).isEmpty();
        assertThat(log.metric().path("ProbeFailed").doubleValue()).isZero();
        assertThat(log.metric().path("ProbeLatency").doubleValue()).isBetween(1.0, 30_000.0);
        assertThat(log.metric().at("/_aws/Timestamp").longValue()).isEqualTo(ProbeLog.AT.toEpochMilli());
        var directive = log.metric().at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.path("Namespace").stringValue()).isEqualTo("AresGen-EU");
        assertThat(directive.path("Dimensions")).hasToString("[[]]");
        assertThat(directive.path("Metrics").findValuesAsString("Name")).containsExactly("ProbeFailed", "ProbeLatency");
        assertThat(directive.path("Metrics").findValuesAsString("Unit")).containsExactly("Count", "Milliseconds");
        var documents =
                RunningApi.eu().http().get("/v1/documents").as(tenant.admin()).send();
        assertThat(documents.json()).as("what it leaves").isEmpty();
    }

    /** As it is deployed, with the address of its region and a secret of its own. */
    @Test
    void isAFunctionThatReadsItsKeyFromItsSecret() {
        try (var secrets = LocalSecrets.start(
                api.stacks().all(ResourceType.SECRET, LocalRegion.EU),
                LocalRegion.EU,
                Map.of("AresGen-EU-Probe", secret(tenant.admin())),
                _ -> "generated")) {
            var function = new ProbeFunction(Map.ofEntries(
                    Map.entry("ARESGEN_REGION", "eu"),
                    Map.entry("AWS_REGION", "eu-west-1"),
                    Map.entry("BASE_URL_EU", api.baseUrl().toString()),
                    Map.entry("BASE_URL_US", "https://us.api.example.com"),
                    Map.entry("METRICS_NAMESPACE", "AresGen-EU"),
                    Map.entry("PROBE_SECRET", "AresGen-EU-Probe"),
                    Map.entry(
                            "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                            secrets.endpoint().toString()),
                    Map.entry("AWS_ACCESS_KEY_ID", "operator"),
                    Map.entry("AWS_SECRET_ACCESS_KEY", "local")));
            function.handleRequest(scheduled(), new CallContext(Duration.ofMinutes(2)));
        }

        assertThat(calls(tenant.admin())).hasSize(3);
        assertThat(log.metric().path("ProbeFailed").doubleValue()).isZero();
    }

    @Test
    void theOneOfLocalModeHasNoKey() {
        var function = api.functions().find("AresGen-EU-Probe").orElseThrow();

        assertThat(function.call(scheduled(), String.class)).isPresent();
        assertThat(log.metrics()).isEmpty();
        assertThat(log.notices()).isNotEmpty();
    }

    private static ScheduledEvent scheduled() {
        var event = new ScheduledEvent();
        event.setSource("aws.events");
        return event;
    }

    /** The audit lines of the probe that has this key. */
    private static List<String> calls(BearerKey key) {
        return LogLines.all("audit").stream()
                .filter(line -> line.path("key_id").asString("").equals(key.keyId()))
                .filter(line -> line.path("user_agent").asString("").equals("aresgen-probe"))
                .map(line -> line.path("method").stringValue() + " "
                        + line.path("route").stringValue() + " "
                        + line.path("status").intValue())
                .toList();
    }
}
