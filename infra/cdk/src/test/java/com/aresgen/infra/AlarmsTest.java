package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.Worker;
import com.aresgen.infra.endpoints.Worker.Trigger;
import com.aresgen.infra.operations.Concern;
import com.aresgen.infra.resources.QueueName;
import com.aresgen.infra.resources.TableName;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Everything that is deployed has its alarms, each on a metric that AWS or a function of ours writes. */
final class AlarmsTest {
    private static final String QUEUE_AGE = "AWS/SQS ApproximateAgeOfOldestMessage QueueName=";
    private static final String QUEUE_LENGTH = "AWS/SQS ApproximateNumberOfMessagesVisible QueueName=";

    /** {@link #tablesAreWatchedByOperation} checks those of tables, whose metrics are sums. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void watchTheseMetricsAndNoOthers(StackRegion region) {
        var api = region.apiName();
        var gateway = "AWS/ApiGateway 5XXError ApiName=" + api + " Stage=v1";
        var audit = " DestinationType=Lambda FilterName=" + api + "-Audit LogGroupName=/aws/lambda/" + api + "-Calls";
        var machine = " StateMachineArn=arn:aws:states:" + region.awsName() + ":<account>:stateMachine:" + api;
        var sockets = " ApiId={{resolve:ssm:" + api + "-SocketsApi}} Stage=live";
        var expected = new TreeMap<>(Map.ofEntries(
                Map.entry("CallsBugs", api + " Requests Outcome=internal_error"),
                Map.entry("CallsSlow", api + " Latency Kind=store"),
                Map.entry("CallsProbe", api + " ProbeFailed"),
                Map.entry("ErrorBudgetFastLong", gateway),
                Map.entry("ErrorBudgetFastShort", gateway),
                Map.entry("ErrorBudgetSlowLong", gateway),
                Map.entry("ErrorBudgetSlowShort", gateway),
                Map.entry("SocketsUndelivered", "AWS/ApiGateway ExecutionError" + sockets),
                Map.entry("SocketsFailed", "AWS/ApiGateway IntegrationError" + sockets),
                Map.entry("RegionConcurrency", "AWS/Lambda ConcurrentExecutions"),
                Map.entry(
                        "RegionBlocked",
                        "AWS/WAFV2 BlockedRequests Region=" + region.awsName() + " Rule=ALL WebACL=" + api),
                Map.entry("RegionAuditErrors", "AWS/Logs DeliveryErrors" + audit),
                Map.entry("RegionAuditThrottles", "AWS/Logs DeliveryThrottling" + audit),
                Map.entry("RegionRunsThrottled", "AWS/States ExecutionThrottled" + machine + "-RunMachine"),
                Map.entry("RegionPingFailed", "AWS/States ExecutionsFailed" + machine + "-DailyPing"),
                Map.entry("RegionPingMissing", "AWS/States ExecutionsStarted" + machine + "-DailyPing"),
                Map.entry("AuditFailuresKept", QUEUE_LENGTH + api + "-AuditFailures")));
        Arrays.stream(QueueName.values()).map(QueueName::id).forEach(queue -> {
            expected.put(queue + "Dead", QUEUE_LENGTH + api + "-" + queue + "Dead");
            expected.put(queue + "Late", QUEUE_AGE + api + "-" + queue);
        });
        Endpoints.deployed().map(row -> row.handler().functionName()).forEach(name -> {
            expected.put(name + "Errors", "AWS/Lambda Errors FunctionName=" + api + "-" + name);
            expected.put(name + "Throttles", "AWS/Lambda Throttles FunctionName=" + api + "-" + name);
        });
        Endpoints.WORKERS.forEach(worker -> expected.putAll(ofWorker(worker, api)));

        assertThat(alarms(region).entrySet().stream()
                        .filter(alarm -> alarm.getValue().has("MetricName"))
                        .collect(Collectors.toMap(Map.Entry::getKey, alarm -> metric(alarm.getValue()))))
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static Map<String, String> ofWorker(Worker worker, String api) {
        var name = worker.handler().functionName();
        var function = " FunctionName=" + api + "-" + name;
        return switch (worker.trigger()) {
            case Trigger.Every _ -> Map.of(name + "NotRunning", "AWS/Lambda Invocations" + function);
            case Trigger.AuditLines _, Trigger.FailedExecutions _ ->
                Map.of(
                        name + "Late", "AWS/Lambda AsyncEventAge" + function,
                        name + "Dropped", "AWS/Lambda AsyncEventsDropped" + function);
            case Trigger.Messages _, Trigger.Task _ -> Map.of();
        };
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void tablesAreWatchedByOperation(StackRegion region) {
        var sums = alarms(region).entrySet().stream()
                .filter(alarm -> alarm.getValue().has("Metrics"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(sums.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("CallsModels"),
                                Arrays.stream(TableName.values())
                                        .map(TableName::id)
                                        .flatMap(name -> Stream.of(name + "SystemErrors", name + "Throttles")))
                        .toList());
        for (var table : TableName.values()) {
            assertThat(alarm(region, table.id() + "Throttles").get("Metrics").toString())
                    .contains("\"Value\":\"" + table.in(region) + "\"", "\"Namespace\":\"AWS/DynamoDB\"");
        }
    }

    @Test
    void nameTheirPageOfTheRunbook() {
        var pages = Arrays.stream(Concern.values()).map(Concern::page).toList();

        assertThat(alarms(StackRegion.EU).values().stream()
                        .map(alarm -> alarm.get("AlarmDescription").asString().replaceFirst(".*Runbook: ", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(pages);
    }

    /** What does not run, or does not report, has no data: these alarms ring without. */
    @Test
    void thatWatchForAnAbsenceRingWithoutData() {
        var absent = alarms(StackRegion.EU).entrySet().stream()
                .filter(alarm ->
                        alarm.getValue().path("TreatMissingData").asString("").equals("breaching"))
                .map(Map.Entry::getKey);

        assertThat(absent)
                .containsExactlyInAnyOrder(
                        "MakeVersionsNotRunning",
                        "ProbeNotRunning",
                        "SweepNotRunning",
                        "SweepRunsNotRunning",
                        "RegionPingMissing");
    }

    /** Retries of deliveries and timers of sockets are delayed by up to 900 s, which SQS counts in their age. */
    @Test
    void aMessageIsLateOnlyBeyondTheDelayThatItsSenderMayGive() {
        assertThat(alarm(StackRegion.EU, "DeliveriesQueueLate").get("Threshold").asInt())
                .isEqualTo(900 + 600);
        assertThat(alarm(StackRegion.EU, "SocketsQueueLate").get("Threshold").asInt())
                .isEqualTo(900 + 600);
        assertThat(alarm(StackRegion.EU, "DeletionsQueueLate").get("Threshold").asInt())
                .isEqualTo(600);
    }

    /** 14.4 and 6 times the rate at which a month's 0.1 % is used up evenly. */
    @Test
    void theErrorBudgetIsWatchedInTwoWindowsAtOnce() {
        var template = Synthesis.shared().template(StackRegion.EU, "Operations");

        assertThat(alarm(StackRegion.EU, "ErrorBudgetFastLong").get("Threshold").asDouble())
                .isEqualTo(0.0144);
        assertThat(alarm(StackRegion.EU, "ErrorBudgetFastLong").get("Period").asInt())
                .isEqualTo(3_600);
        assertThat(alarm(StackRegion.EU, "ErrorBudgetFastShort").get("Period").asInt())
                .isEqualTo(300);
        assertThat(alarm(StackRegion.EU, "ErrorBudgetSlowLong").get("Threshold").asDouble())
                .isEqualTo(0.006);
        assertThat(alarm(StackRegion.EU, "ErrorBudgetSlowLong").get("Period").asInt())
                .isEqualTo(21_600);
        assertThat(template.resources("AWS::CloudWatch::CompositeAlarm"))
                .hasSize(2)
                .allSatisfy((id, composite) -> {
                    var parts = composite.at("/Properties/AlarmRule").toString();
                    assertThat(parts).contains(" AND ", id + "Long", id + "Short");
                });
    }

    private static JsonNode alarm(StackRegion region, String id) {
        return Objects.requireNonNull(alarms(region).get(id), id);
    }

    private static Map<String, JsonNode> alarms(StackRegion region) {
        return Synthesis.shared().template(region, "Operations").resources("AWS::CloudWatch::Alarm").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, alarm -> alarm.getValue().get("Properties")));
    }

    /** {@code AWS/Lambda Errors FunctionName=AresGen-EU-GetThread}. */
    private static String metric(JsonNode alarm) {
        return Stream.concat(
                        Stream.of(
                                alarm.get("Namespace").asString(),
                                alarm.get("MetricName").asString()),
                        alarm.path("Dimensions")
                                .valueStream()
                                .map(each -> each.get("Name").asString() + "=" + text(each.get("Value")))
                                .sorted())
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode value) {
        return value.isString()
                ? value.stringValue()
                : value.at("/Fn::Join/1")
                        .valueStream()
                        .map(part -> part.isString() ? part.stringValue() : "<account>")
                        .collect(Collectors.joining());
    }
}
