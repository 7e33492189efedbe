package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The firewall is in front of the stage, and blocks no body for its subject or length. */
final class FirewallTest {
    private final Template template = Synthesis.shared().template(StackRegion.EU, "Api");
    private final JsonNode rules = template.only("AWS::WAFv2::WebACL").get("Rules");

    /** The rules of the managed groups that read bodies, as AWS documents them. */
    @Test
    void rulesThatReadBodiesOnlyCount() {
        var counted = new HashSet<String>();
        rules.forEach(rule -> rule.at("/Statement/ManagedRuleGroupStatement/RuleActionOverrides")
                .forEach(override -> {
                    assertThat(override.get("ActionToUse").propertyNames()).containsExactly("Count");
                    counted.add(override.get("Name").asString());
                }));

        assertThat(counted)
                .isEqualTo(Set.of(
                        "SizeRestrictions_BODY",
                        "CrossSiteScripting_BODY",
                        "GenericLFI_BODY",
                        "GenericRFI_BODY",
                        "EC2MetaDataSSRF_BODY",
                        "NoUserAgent_HEADER",
                        "JavaDeserializationRCE_BODY",
                        "Log4JRCE_BODY",
                        "ReactJSRCE_BODY"));
    }

    @Test
    void allOtherRulesOfTheManagedGroupsBlock() {
        var managed = rules.valueStream()
                .filter(rule -> rule.at("/Statement/ManagedRuleGroupStatement").isObject())
                .toList();

        assertThat(managed)
                .hasSize(3)
                .allSatisfy(rule ->
                        assertThat(rule.get("OverrideAction").propertyNames()).containsExactly("None"));
    }

    @Test
    void aFloodFromOneAddressIsAboveTheLimitOfAKeyAndFarBelowTheThrottleOfTheStage() {
        var limit = rules.valueStream()
                .filter(rule -> rule.at("/Action/Block").isObject())
                .mapToInt(rule -> rule.at("/Statement/RateBasedStatement/Limit").asInt())
                .sum();
        var throttle = template.only("AWS::ApiGateway::Stage")
                .at("/MethodSettings/0/ThrottlingRateLimit")
                .asInt();
        var seconds = 300;

        assertThat(limit).isGreaterThanOrEqualTo(5 * 600 * 4);
        assertThat(throttle * seconds / limit)
                .as("addresses that exhaust the stage")
                .isGreaterThan(100);
    }

    @Test
    void isAssociatedWithTheStage() {
        assertThat(template.only("AWS::WAFv2::WebACLAssociation")
                        .get("ResourceArn")
                        .toString())
                .contains("/stages/", "\"LiveStage\"");
    }

    /** The log line of a request that is only counted would quote a prompt. */
    @Test
    void logsWhatItBlockedOnly() {
        assertThat(template.only("AWS::WAFv2::LoggingConfiguration")
                        .at("/LoggingFilter")
                        .toString())
                .contains("\"DefaultBehavior\":\"DROP\"", "\"Action\":\"BLOCK\"")
                .doesNotContain("COUNT");
    }

    @Test
    void logsNoKeys() {
        var logging = template.only("AWS::WAFv2::LoggingConfiguration");

        assertThat(logging.at("/RedactedFields/0/SingleHeader/Name").asString()).isEqualTo("authorization");
        assertThat(template.resources("AWS::Logs::LogGroup").values().stream()
                        .map(group -> group.at("/Properties/LogGroupName").asString("")))
                .contains("aws-waf-logs-AresGen-EU");
        rules.forEach(rule -> assertThat(
                        rule.at("/VisibilityConfig/SampledRequestsEnabled").asBoolean(true))
                .isFalse());
    }
}
