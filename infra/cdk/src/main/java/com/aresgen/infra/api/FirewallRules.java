package com.aresgen.infra.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;

/** What the firewall blocks, and what it only counts because honest callers send it. */
final class FirewallRules {
    /**
     * Four keys at their full rate behind one address, over five minutes. It takes more than a hundred addresses to
     * exhaust the stage's throttle with it.
     */
    private static final int CALLS_PER_ADDRESS = 12_000;

    /**
     * Bodies are prompts and documents: longer than the 8 KB that the size rule allows, and free to talk about scripts,
     * paths, URLs and exploits. Rules that read bodies therefore count and never block. A caller without a user agent
     * is unusual, not hostile.
     */
    static final List<CfnWebACL.RuleProperty> ALL = List.of(
            managed(
                    0,
                    "AWSManagedRulesCommonRuleSet",
                    "SizeRestrictions_BODY",
                    "CrossSiteScripting_BODY",
                    "GenericLFI_BODY",
                    "GenericRFI_BODY",
                    "EC2MetaDataSSRF_BODY",
                    "NoUserAgent_HEADER"),
            managed(
                    1,
                    "AWSManagedRulesKnownBadInputsRuleSet",
                    "JavaDeserializationRCE_BODY",
                    "Log4JRCE_BODY",
                    "ReactJSRCE_BODY"),
            managed(2, "AWSManagedRulesAmazonIpReputationList"),
            flood(3));

    private FirewallRules() {}

    static CfnWebACL.VisibilityConfigProperty visibleAs(String metric) {
        return CfnWebACL.VisibilityConfigProperty.builder()
                .cloudWatchMetricsEnabled(true)
                .metricName(metric)
                // Samples would show headers, and with them API keys, in the console.
                .sampledRequestsEnabled(false)
                .build();
    }

    private static CfnWebACL.RuleProperty managed(int priority, String group, String... counted) {
        return CfnWebACL.RuleProperty.builder()
                .name(group)
                .priority(priority)
                .overrideAction(CfnWebACL.OverrideActionProperty.builder()
                        .none(Map.of())
                        .build())
                .statement(CfnWebACL.StatementProperty.builder()
                        .managedRuleGroupStatement(CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                                .vendorName("AWS")
                                .name(group)
                                .ruleActionOverrides(Arrays.stream(counted)
                                        .map(FirewallRules::count)
                                        .toList())
                                .build())
                        .build())
                .visibilityConfig(visibleAs(group))
                .build();
    }

    private static CfnWebACL.RuleActionOverrideProperty count(String rule) {
        return CfnWebACL.RuleActionOverrideProperty.builder()
                .name(rule)
                .actionToUse(CfnWebACL.RuleActionProperty.builder()
                        .count(CfnWebACL.CountActionProperty.builder().build())
                        .build())
                .build();
    }

    private static CfnWebACL.RuleProperty flood(int priority) {
        return CfnWebACL.RuleProperty.builder()
                .name("Flood")
                .priority(priority)
                .action(CfnWebACL.RuleActionProperty.builder()
                        .block(CfnWebACL.BlockActionProperty.builder().build())
                        .build())
                .statement(CfnWebACL.StatementProperty.builder()
                        .rateBasedStatement(CfnWebACL.RateBasedStatementProperty.builder()
                                .aggregateKeyType("IP")
                                .evaluationWindowSec(300)
                                .limit(CALLS_PER_ADDRESS)
                                .build())
                        .build())
                .visibilityConfig(visibleAs("Flood"))
                .build();
    }
}
