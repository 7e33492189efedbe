package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every stack. */
final class StacksTest {
    private static final Pattern INTRINSIC = Pattern.compile(
            "\"(Ref|Fn::\\w+|AWS::(?:AccountId|NoValue|NotificationARNs|Partition|Region|Stack\\w+|URLSuffix))\"");

    @Test
    void thereIsOneOfEachKindInEachRegion() {
        assertThat(Synthesis.shared().templates())
                .containsOnlyKeys(
                        "AresGen-EU-State",
                        "AresGen-EU-Chat",
                        "AresGen-EU-Workspace",
                        "AresGen-EU-Api",
                        "AresGen-EU-Alarms",
                        "AresGen-US-State",
                        "AresGen-US-Chat",
                        "AresGen-US-Workspace",
                        "AresGen-US-Api",
                        "AresGen-US-Alarms");
    }

    /** CloudFormation stops at 500 resources; a stack that comes near has to be cut before it gets there. */
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

    /** What local mode understands; another intrinsic, or another pseudo parameter, has to be taught to it first. */
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
