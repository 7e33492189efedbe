package com.aresgen.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Roles of services, each with one inline policy that has all of its permissions. */
public final class LeastPrivilege {
    private LeastPrivilege() {}

    /** A role that this service assumes, such as {@code lambda}. */
    public static Role role(Construct scope, String id, String service, List<PolicyStatement> statements) {
        return Role.Builder.create(scope, id)
                .assumedBy(new ServicePrincipal(service + ".amazonaws.com"))
                .inlinePolicies(Map.of(
                        "Least",
                        PolicyDocument.Builder.create().statements(statements).build()))
                .build();
    }

    public static PolicyStatement statement(String sid, List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(resources)
                .build();
    }
}
