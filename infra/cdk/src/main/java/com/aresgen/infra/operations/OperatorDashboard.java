package com.aresgen.infra.operations;

import com.aresgen.infra.Metrics;
import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.resources.QueueName;
import com.aresgen.infra.resources.SocketApi;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/** One page on which an operator sees how a region is doing; searches find families, codes and models as they appear. */
final class OperatorDashboard {
    private static final int WIDTH = 8;

    private final StackRegion region;
    private final Metrics metrics;

    OperatorDashboard(RegionalStack stack) {
        this.region = stack.home();
        this.metrics = new Metrics(region);
        Dashboard.Builder.create(stack, "Dashboard")
                .dashboardName(region.apiName())
                .defaultInterval(Duration.hours(12))
                .widgets(List.of(
                        List.of(
                                graph("Calls by family", own("Family", "Requests", "Sum")),
                                graph("Answers by status or code", own("Outcome", "Requests", "Sum")),
                                graph(
                                        "5xx and 4xx",
                                        metrics.gateway("5XXError", "Sum"),
                                        metrics.gateway("4XXError", "Sum"))),
                        List.of(
                                graph("p50 by family (ms)", own("Family", "Latency", "p50")),
                                graph("p99 by family (ms)", own("Family", "Latency", "p99")),
                                graph("Containers started, by family", own("Family", "ColdStarts", "Sum"))),
                        List.of(
                                graph("Cost of models (USD)", own("Model", "CostUsd", "Sum")),
                                graph("Prompt tokens", own("Model", "PromptTokens", "Sum")),
                                graph("Completion tokens", own("Model", "CompletionTokens", "Sum"))),
                        List.of(
                                graph("Age of the oldest message (s)", queues()),
                                graph("Throttled functions", functions("Throttles", "Sum")),
                                graph("Concurrent executions", functions("ConcurrentExecutions", "Maximum"))),
                        List.of(
                                graph(
                                        "Audit lag (ms): from a line to its entry",
                                        metrics.own("AuditLag", "Maximum", Map.of())),
                                graph("Blocked by the firewall", metrics.blocked()),
                                graph("Probe (ms)", metrics.own("ProbeLatency", "Maximum", Map.of()))),
                        List.of(
                                graph("New connections to live documents", sockets("ConnectCount")),
                                graph("Frames from and to them", sockets("MessageCount")),
                                graph(
                                        "Frames that failed",
                                        sockets("ExecutionError"),
                                        sockets("IntegrationError"),
                                        sockets("ClientError")))))
                .build();
    }

    private IWidget graph(String title, IMetric... metrics) {
        return graph(title, List.of(metrics));
    }

    private IWidget graph(String title, List<IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(WIDTH)
                .region(region.awsName())
                .left(metrics)
                .build();
    }

    /** A metric of ours, with a line for each value of a dimension. */
    private IMetric own(String dimension, String name, String statistic) {
        return search("{" + region.apiName() + "," + dimension + "} MetricName=\"" + name + "\"", statistic);
    }

    private IMetric functions(String name, String statistic) {
        return search(
                "{AWS/Lambda,FunctionName} MetricName=\"" + name + "\" FunctionName=\"" + region.apiName() + "\"",
                statistic);
    }

    /**
     * Of all WebSocket APIs with our stage, since a search needs no id: among the braces of a dashboard's body,
     * CloudFormation could take a reference to the parameter with the id for a longer one.
     */
    private static IMetric sockets(String name) {
        return search(
                "{AWS/ApiGateway,ApiId,Stage} MetricName=\"" + name + "\" Stage=\"" + SocketApi.STAGE + "\"", "Sum");
    }

    private static IMetric search(String what, String statistic) {
        return MathExpression.Builder.create()
                .expression("SEARCH('" + what + "', '" + statistic + "', 300)")
                .usingMetrics(Map.of())
                .label("")
                .period(Metrics.PERIOD)
                .build();
    }

    private List<IMetric> queues() {
        return Arrays.stream(QueueName.values())
                .<IMetric>map(queue -> metrics.age(queue.id()))
                .toList();
    }
}
