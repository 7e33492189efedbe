package com.aresgen.costs;

import com.aresgen.http.values.Region;
import com.aresgen.templates.PlainTemplates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a region's committed templates create that is paid for. */
record DeployedRegion(Region region) {
    /** By name without the region: {@code CompleteChat}. */
    Map<String, Integer> functionMegabytes() {
        return resources("AWS::Lambda::Function").stream()
                .collect(Collectors.toMap(
                        function -> function.path("FunctionName")
                                .stringValue()
                                .replaceFirst("^AresGen-" + region + "-", ""),
                        function -> function.path("MemorySize").intValue()));
    }

    int alarms() {
        return resources("AWS::CloudWatch::Alarm").size();
    }

    /** CloudWatch charges for each metric in an alarm's expression, and for the one of any other alarm. */
    long alarmMetrics() {
        return resources("AWS::CloudWatch::Alarm").stream()
                .mapToLong(alarm -> alarm.has("Metrics")
                        ? alarm.path("Metrics")
                                .valueStream()
                                .filter(metric -> metric.has("MetricStat"))
                                .count()
                        : 1)
                .sum();
    }

    int compositeAlarms() {
        return resources("AWS::CloudWatch::CompositeAlarm").size();
    }

    int dashboards() {
        return resources("AWS::CloudWatch::Dashboard").size();
    }

    int secrets() {
        return resources("AWS::SecretsManager::Secret").size();
    }

    int firewalls() {
        return resources("AWS::WAFv2::WebACL").size();
    }

    int firewallRules() {
        return resources("AWS::WAFv2::WebACL").stream()
                .mapToInt(acl -> acl.path("Rules").size())
                .sum();
    }

    /** Workers that a rule starts every minute. */
    long sweepers() {
        return resources("AWS::Events::Rule").stream()
                .filter(rule -> rule.path("ScheduleExpression").asString("").equals("rate(1 minute)"))
                .count();
    }

    int polledQueues() {
        return resources("AWS::Lambda::EventSourceMapping").size();
    }

    String accessLogFormat() {
        return resources("AWS::ApiGateway::Stage")
                .getFirst()
                .at("/AccessLogSetting/Format")
                .stringValue();
    }

    /** Of the WebSocket API. */
    String socketLogFormat() {
        return resources("AWS::ApiGatewayV2::Stage")
                .getFirst()
                .at("/AccessLogSettings/Format")
                .stringValue();
    }

    /** The retention of the group whose name ends so. */
    int daysOfLog(String name) {
        return resources("AWS::Logs::LogGroup").stream()
                .filter(group -> group.path("LogGroupName").asString("").endsWith(name))
                .findFirst()
                .orElseThrow()
                .path("RetentionInDays")
                .intValue();
    }

    private List<JsonNode> resources(String type) {
        return PlainTemplates.resources(region.name(), type);
    }
}
