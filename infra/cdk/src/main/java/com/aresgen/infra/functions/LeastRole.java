package com.aresgen.infra.functions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Grant;
import com.aresgen.infra.endpoints.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** The permissions of one function and no others: write its own log, and its row's grants on exact resources. */
record LeastRole(StackRegion region, String logGroup, List<Grant> grants) {
    Role in(Construct function) {
        return Role.Builder.create(function, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .inlinePolicies(Map.of(
                        "Least",
                        PolicyDocument.Builder.create()
                                .statements(Stream.concat(Stream.of(log()), granted())
                                        .toList())
                                .build()))
                .build();
    }

    /** The wildcard is for the names of log streams, which Lambda chooses when it starts containers. */
    private PolicyStatement log() {
        return PolicyStatement.Builder.create()
                .sid("Log")
                .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
                .resources(List.of(region.arn("logs", "log-group:" + logGroup + ":*")))
                .build();
    }

    private Stream<PolicyStatement> granted() {
        return grants.stream()
                .collect(groupingBy(
                        Grant::resource,
                        () -> new TreeMap<>(Comparator.comparing(Resource::id)),
                        mapping(Grant::action, toList())))
                .entrySet()
                .stream()
                .map(entry -> PolicyStatement.Builder.create()
                        .sid(entry.getKey().id())
                        .actions(entry.getValue())
                        .resources(List.of(entry.getKey().arn(region)))
                        .build());
    }
}
