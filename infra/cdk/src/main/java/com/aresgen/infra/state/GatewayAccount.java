package com.aresgen.infra.state;

import com.aresgen.infra.RegionalStack;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.CfnAccount;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * The role with which API Gateway writes logs: a setting of the account and region, not of an API. It must be there
 * before the first stage that has a log, which is the one of live documents.
 */
final class GatewayAccount extends Construct {
    private static final String PUSH_LOGS = "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";

    GatewayAccount(RegionalStack stack) {
        super(stack, "Gateway");
        var role = Role.Builder.create(this, "LogRole")
                .assumedBy(new ServicePrincipal("apigateway.amazonaws.com"))
                .managedPolicies(List.of(ManagedPolicy.fromManagedPolicyArn(this, "PushLogs", PUSH_LOGS)))
                .build();
        role.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        var account = CfnAccount.Builder.create(this, "Account")
                .cloudWatchRoleArn(role.getRoleArn())
                .build();
        account.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }
}
