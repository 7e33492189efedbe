package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates of both regions are equal, except for the region in names, ARNs and headers. */
final class RegionParityTest {
    @ParameterizedTest
    @ValueSource(strings = {"State", "Chat", "Workspace", "Api", "Alarms"})
    void templatesDifferOnlyInTheRegion(String stack) {
        assertThat(withoutRegion(StackRegion.EU, stack)).isEqualTo(withoutRegion(StackRegion.US, stack));
    }

    /** Every function has both base URLs in its environment, so these are not replaced. */
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
