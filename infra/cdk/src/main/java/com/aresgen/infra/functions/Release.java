package com.aresgen.infra.functions;

import com.aresgen.infra.LeastPrivilege;
import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.state.ReleaseAlarms;
import java.util.List;
import software.amazon.awscdk.CfnCodeDeployLambdaAliasUpdate;
import software.amazon.awscdk.CfnUpdatePolicy;
import software.amazon.awscdk.services.codedeploy.CfnApplication;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnAlias;
import software.constructs.Construct;

/**
 * How a family's functions get a new version: CodeDeploy sends a tenth of the calls to it for five minutes, and all
 * after that; it goes back to the version before when an alarm of {@link ReleaseAlarms} rings meanwhile.
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
 */
final class Release extends Construct {
    private static final String CANARY = "CodeDeployDefault.LambdaCanary10Percent5Minutes";

    private final RegionalStack stack;
    private final CfnApplication application;
    private final Role role;

    private Release(RegionalStack stack) {
        super(stack, "Release");
        this.stack = stack;
        this.application = CfnApplication.Builder.create(this, "Application")
                .applicationName(stack.getStackName())
                .computePlatform("Lambda")
                .build();
        this.role = role();
    }

    /** The one that all functions of a stack share. */
    static Release of(RegionalStack stack) {
        return stack.getNode().tryFindChild("Release") instanceof Release made ? made : new Release(stack);
    }

    void canary(Construct function, Alias live) {
        var group = CfnDeploymentGroup.Builder.create(function, "Canary")
                .applicationName(application.getRef())
                .deploymentGroupName(function.getNode().getId())
                .deploymentConfigName(CANARY)
                .deploymentStyle(CfnDeploymentGroup.DeploymentStyleProperty.builder()
                        .deploymentType("BLUE_GREEN")
                        .deploymentOption("WITH_TRAFFIC_CONTROL")
                        .build())
                .autoRollbackConfiguration(CfnDeploymentGroup.AutoRollbackConfigurationProperty.builder()
                        .enabled(true)
                        .events(List.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"))
                        .build())
                .alarmConfiguration(CfnDeploymentGroup.AlarmConfigurationProperty.builder()
                        .enabled(true)
                        .alarms(ReleaseAlarms.names(stack.home()).stream()
                                .map(name -> CfnDeploymentGroup.AlarmProperty.builder()
                                        .name(name)
                                        .build())
                                .toList())
                        .build())
                .serviceRoleArn(role.getRoleArn())
                .build();
        ((CfnAlias) live.getNode().getDefaultChild())
                .getCfnOptions()
                .setUpdatePolicy(CfnUpdatePolicy.builder()
                        .codeDeployLambdaAliasUpdate(CfnCodeDeployLambdaAliasUpdate.builder()
                                .applicationName(application.getRef())
                                .deploymentGroupName(group.getRef())
                                .build())
                        .build());
    }

    /** What AWSCodeDeployRoleForLambdaLimited permits and this needs; an alarm's state has no resource. */
    private Role role() {
        return LeastPrivilege.role(
                this,
                "Role",
                "codedeploy",
                List.of(
                        LeastPrivilege.statement(
                                "Aliases",
                                List.of(
                                        "lambda:GetAlias",
                                        "lambda:GetProvisionedConcurrencyConfig",
                                        "lambda:UpdateAlias"),
                                List.of(stack.home()
                                        .arn(
                                                "lambda",
                                                "function:" + stack.home().named("*")))),
                        LeastPrivilege.statement("Alarms", List.of("cloudwatch:DescribeAlarms"), List.of("*"))));
    }
}
