package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.cxapi.CloudArtifact;

/** Rules that hold for every stack. */
final class StacksTest {
    private static final Pattern INTRINSIC = Pattern.compile(
            "\"(Ref|Fn::\\w+|AWS::(?:AccountId|NoValue|NotificationARNs|Partition|Region|Stack\\w+|URLSuffix))\"");

    @Test
    void thereIsOneOfEachKindInEachRegion() {
        assertThat(Synthesis.shared().templates())
                .containsOnlyKeys(
                        "AresGen-EU-State",
                        "AresGen-EU-Chat",
                        "AresGen-EU-Voices",
                        "AresGen-EU-Documents",
                        "AresGen-EU-Chatbots",
                        "AresGen-EU-Workflows",
                        "AresGen-EU-Webhooks",
                        "AresGen-EU-Deletions",
                        "AresGen-EU-Workspace",
                        "AresGen-EU-Open",
                        "AresGen-EU-Api",
                        "AresGen-EU-Operations",
                        "AresGen-US-State",
                        "AresGen-US-Chat",
                        "AresGen-US-Voices",
                        "AresGen-US-Documents",
                        "AresGen-US-Chatbots",
                        "AresGen-US-Workflows",
                        "AresGen-US-Webhooks",
                        "AresGen-US-Deletions",
                        "AresGen-US-Workspace",
                        "AresGen-US-Open",
                        "AresGen-US-Api",
                        "AresGen-US-Operations");
    }

    /** Not visible in the templates: the order of deployment, and that the tables' stack is protected from deletion. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void areDeployedFromTheTablesOutward(StackRegion region) {
        var stacks = Synthesis.shared().stacks();
        var before = Map.ofEntries(
                Map.entry("State", Set.of()),
                Map.entry("Chat", Set.of("State")),
                Map.entry("Voices", Set.of("State")),
                Map.entry("Documents", Set.of("State")),
                Map.entry("Chatbots", Set.of("State")),
                Map.entry("Workflows", Set.of("State", "Documents")),
                Map.entry("Webhooks", Set.of("State")),
                Map.entry("Deletions", Set.of("State")),
                Map.entry("Workspace", Set.of("State")),
                Map.entry("Open", Set.of("State")),
                Map.entry(
                        "Api",
                        Set.of(
                                "Chat",
                                "Voices",
                                "Documents",
                                "Chatbots",
                                "Workflows",
                                "Webhooks",
                                "Deletions",
                                "Workspace",
                                "Open")),
                Map.entry("Operations", Set.of("Api")));

        before.forEach((name, earlier) -> {
            var stack = Objects.requireNonNull(stacks.get(region.named(name)));
            assertThat(stack.getDependencies().stream()
                            .map(CloudArtifact::getId)
                            .filter(id -> !id.endsWith(".assets"))
                            .map(id -> id.substring(region.named("").length()))
                            .collect(Collectors.toSet()))
                    .as(name)
                    .isEqualTo(earlier);
            assertThat(Boolean.TRUE.equals(stack.getTerminationProtection()))
                    .as(name)
                    .isEqualTo(name.equals("State"));
        });
    }

    /** {@link FunctionsTest} checks which of the two a function writes to. */
    @Test
    void logsAreForgottenAfterAMonthOrAYearAndOutliveTheirStack() {
        Synthesis.shared()
                .templates()
                .forEach((name, template) -> template.resources("AWS::Logs::LogGroup")
                        .forEach((id, group) -> {
                            assertThat(group.at("/Properties/RetentionInDays").asInt())
                                    .as(name + " " + id)
                                    .isIn(30, 365);
                            assertThat(group.at("/DeletionPolicy").asString())
                                    .as(name + " " + id)
                                    .isEqualTo("RetainExceptOnCreate");
                        }));
    }

    /** CloudFormation's limit is 500 resources; a stack has to be split before it reaches it. */
    @Test
    void noneComesNearTheLimitOfResources() {
        Synthesis.shared()
                .templates()
                .forEach((name, template) ->
                        assertThat(template.resources()).as(name).hasSizeBetween(1, 399));
    }

    /** An import would tie two stacks together so that neither could be changed first (decision 0020). */
    @Test
    void noneImportsFromOrExportsToAnother() {
        Synthesis.shared()
                .templates()
                .forEach((name, template) -> assertThat(template.text())
                        .as(name)
                        .doesNotContain("Fn::ImportValue")
                        .doesNotContain("\"Export\""));
    }

    /** Local mode understands only these; add any other intrinsic or pseudo parameter to local mode first. */
    @Test
    void onlyPlainIntrinsicsAreUsed() {
        Synthesis.shared()
                .templates()
                .forEach((name, template) -> assertThat(
                                INTRINSIC.matcher(template.text()).results().map(found -> found.group(1)))
                        .as(name)
                        .isSubsetOf("Ref", "Fn::GetAtt", "Fn::Join", "AWS::AccountId"));
    }
}
