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

/** The web ACL in front of the stage, with a log of the requests that it blocked. */
final class Firewall extends Construct {
    Firewall(RegionalStack stack, CfnRestApi api, CfnStage stage) {
        super(stack, "Firewall");
        var region = stack.home();
        var acl = CfnWebACL.Builder.create(this, "Acl")
                .name(region.apiName())
                .scope("REGIONAL")
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .rules(FirewallRules.ALL)
                .visibilityConfig(FirewallRules.visibleAs(region.apiName()))
                .build();
        CfnWebACLAssociation.Builder.create(this, "Association")
                .webAclArn(acl.getAttrArn())
                .resourceArn("arn:aws:apigateway:" + region.awsName() + "::/restapis/" + api.getRef() + "/stages/"
                        + stage.getRef())
                .build();
        logged(stack, acl);
    }

    /** AWS WAF requires the prefix {@code aws-waf-logs-} in the group's name; API keys are redacted. */
    private void logged(RegionalStack stack, CfnWebACL acl) {
        var group = CfnLogGroup.Builder.create(this, "Log")
                .logGroupName("aws-waf-logs-" + stack.home().apiName())
                .retentionInDays(30)
                .build();
        group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        CfnLoggingConfiguration.Builder.create(this, "Logging")
                .resourceArn(acl.getAttrArn())
                .logDestinationConfigs(List.of(stack.home().arn("logs", "log-group:" + group.getRef())))
                .redactedFields(List.of(CfnLoggingConfiguration.FieldToMatchProperty.builder()
                        .singleHeader(Map.of("Name", "authorization"))
                        .build()))
                .loggingFilter(blocked())
                .build();
    }

    /**
     * Logs blocked requests only. Counted ones show in the rules' metrics, and their log lines would quote the matched
     * part of the body, a prompt. The names are CloudFormation's: CDK passes this property on as it is.
     */
    private static Map<String, Object> blocked() {
        return new TreeMap<>(Map.of(
                "DefaultBehavior",
                "DROP",
                "Filters",
                List.of(new TreeMap<>(Map.of(
                        "Behavior", "KEEP",
                        "Conditions", List.of(Map.of("ActionCondition", Map.of("Action", "BLOCK"))),
                        "Requirement", "MEETS_ANY")))));
    }
}
