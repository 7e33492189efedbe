package com.aresgen.local.iam;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.template.ResolvedResource;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The roles of the template by ARN, with inline policies and those that are attached as resources of their own. */
public final class Policies {
    /** AWS's managed policies that only permit logs and tracing, which local mode does not check. */
    private static final Set<String> MANAGED_AND_HARMLESS = Set.of(
            "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
            "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs");

    private final Map<String, List<Statement>> byRole = new LinkedHashMap<>();

    public Policies(Stacks stacks, LocalRegion region) {
        stacks.all(ResourceType.ROLE, region).forEach(this::addRole);
        stacks.all(ResourceType.POLICY, region).forEach(this::addPolicy);
    }

    /** The permissions of the role with this ARN; {@code place} names the function in error messages. */
    public Policy of(String roleArn, String place) {
        var statements = byRole.get(roleName(roleArn));
        if (statements == null) {
            throw new StartRefused(place + ": its role " + roleArn + " is not in its stack's template.");
        }
        return new Policy(List.copyOf(statements));
    }

    private void addRole(ResolvedResource role) {
        role.properties().path("ManagedPolicyArns").forEach(arn -> {
            if (!MANAGED_AND_HARMLESS.contains(arn.asString())) {
                throw new StartRefused(role.place() + ": local mode does not know the policy " + arn.asString() + ".");
            }
        });
        var name = role.properties().path("RoleName").asString(role.resource().logicalId());
        var statements = byRole.computeIfAbsent(name, _ -> new ArrayList<>());
        role.properties().path("Policies").forEach(policy -> statements.addAll(statements(role.place(), policy)));
    }

    private void addPolicy(ResolvedResource policy) {
        var statements = statements(policy.place(), policy.properties());
        policy.properties()
                .path("Roles")
                .forEach(role -> byRole.computeIfAbsent(role.asString(), _ -> new ArrayList<>())
                        .addAll(statements));
    }

    private static List<Statement> statements(String place, JsonNode policy) {
        return policy.path("PolicyDocument")
                .path("Statement")
                .valueStream()
                .map(statement -> Statement.of(place, statement))
                .toList();
    }

    private static String roleName(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
