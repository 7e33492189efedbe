package com.aresgen.infra.api;

import com.aresgen.infra.RegionalStack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.CfnRestApi;
import software.amazon.awscdk.services.apigateway.CfnStage;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** The web ACL before the stage, with a log of what it blocked or counted. */
final class Firewall extends Construct {
    Firewall(RegionalStack stack, CfnRestApi api, CfnStage stage) {
        super(stack, "Firewall");
        var region = stack.home();
        var acl = CfnWebACL.Builder.create(this, "Acl")
                .name("AresGen-" + region)
                .scope("REGIONAL")
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .rules(FirewallRules.ALL)
                .visibilityConfig(FirewallRules.visibleAs("AresGen-" + region))
                .build();
        CfnWebACLAssociation.Builder.create(this, "Association")
                .webAclArn(acl.getAttrArn())
                .resourceArn("arn:aws:apigateway:" + region.awsName() + "::/restapis/" + api.getRef() + "/stages/"
                        + stage.getRef())
                .build();
        logged(stack, acl);
    }

    /** The name of the group has to begin like this; keys are redacted, and what was simply allowed is not logged. */
    private void logged(RegionalStack stack, CfnWebACL acl) {
        var group = CfnLogGroup.Builder.create(this, "Log")
                .logGroupName("aws-waf-logs-AresGen-" + stack.home())
                .retentionInDays(30)
                .build();
        group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        CfnLoggingConfiguration.Builder.create(this, "Logging")
                .resourceArn(acl.getAttrArn())
                .logDestinationConfigs(List.of(stack.home().arn("logs", "log-group:" + group.getRef())))
                .redactedFields(List.of(CfnLoggingConfiguration.FieldToMatchProperty.builder()
                        .singleHeader(Map.of("Name", "authorization"))
                        .build()))
                .loggingFilter(blockedOrCounted())
                .build();
    }

    /** Spelled as CloudFormation spells it: CDK passes this property on as it is. */
    private static Map<String, Object> blockedOrCounted() {
        return new TreeMap<>(Map.of(
                "DefaultBehavior",
                "DROP",
                "Filters",
                List.of(new TreeMap<>(Map.of(
                        "Behavior", "KEEP",
                        "Conditions", List.of(action("BLOCK"), action("COUNT")),
                        "Requirement", "MEETS_ANY")))));
    }

    private static Map<String, Object> action(String action) {
        return Map.of("ActionCondition", Map.of("Action", action));
    }
}
