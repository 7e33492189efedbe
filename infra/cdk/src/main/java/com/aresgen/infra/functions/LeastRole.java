package com.aresgen.infra.functions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.aresgen.infra.LeastPrivilege;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.resources.Grant;
import com.aresgen.infra.resources.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * The permissions of one function and no others: write its log, and its row's grants on exact resources. With a key of
 * the customer's, use that key; with tracing, send traces.
 */
record LeastRole(StackRegion region, Settings settings, FunctionRow row) {
    Role in(Construct function) {
        return LeastPrivilege.role(
                function,
                "Role",
                "lambda",
                Stream.of(Stream.of(log()), granted(), key(), traces())
                        .flatMap(each -> each)
                        .toList());
    }

    /** The wildcard is for the names of log streams, which Lambda chooses when it starts containers. */
    private PolicyStatement log() {
        return statement(
                "Log",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                row.log().streams(region));
    }

    private Stream<PolicyStatement> granted() {
        return row.grants().stream()
                .collect(groupingBy(
                        Grant::resource,
                        () -> new TreeMap<>(Comparator.comparing(Resource::id)),
                        mapping(Grant::action, toList())))
                .entrySet()
                .stream()
                .map(entry -> statement(
                        entry.getKey().id(), entry.getValue(), entry.getKey().arn(region)));
    }

    /** DynamoDB, SQS and Secrets Manager use the key in the name of the function. */
    private Stream<PolicyStatement> key() {
        return settings
                .kmsKey(region)
                .map(key -> statement("CustomerKey", List.of("kms:Decrypt", "kms:GenerateDataKey"), key))
                .stream();
    }

    /** Traces have no resources. */
    private Stream<PolicyStatement> traces() {
        return settings.traces(region)
                ? Stream.of(statement("Traces", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), "*"))
                : Stream.empty();
    }

    private static PolicyStatement statement(String sid, List<String> actions, String resource) {
        return LeastPrivilege.statement(sid, actions, List.of(resource));
    }
}
