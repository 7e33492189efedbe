package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The regions share nothing and differ in nothing: only names, ARNs and headers say where a template belongs. */
final class RegionParityTest {
    @ParameterizedTest
    @ValueSource(strings = {"State", "Chat", "Workspace", "Api", "Alarms"})
    void templatesDifferOnlyInTheRegion(String stack) {
        assertThat(withoutRegion(StackRegion.EU, stack)).isEqualTo(withoutRegion(StackRegion.US, stack));
    }

    /** Every function knows both base URLs, so those stay as they are. */
    private static String withoutRegion(StackRegion region, String stack) {
        return Synthesis.shared()
                .template(region, stack)
                .text()
                .replace(region.awsName(), "<aws-region>")
                .replace("inference-profile/" + region.code(), "inference-profile/<region>")
                .replaceAll("(?<=[- ])" + region.name() + "\\b", "<REGION>")
                .replaceAll("(?<!/)\\b" + region.code() + "\\b", "<region>");
    }
}
