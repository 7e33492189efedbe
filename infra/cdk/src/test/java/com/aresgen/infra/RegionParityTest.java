package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of both regions are equal, except for the region in names, ARNs and headers. */
final class RegionParityTest {
    @ParameterizedTest
    @MethodSource("stacks")
    void templatesDifferOnlyInTheRegion(String stack) {
        assertThat(withoutRegion(StackRegion.EU, stack)).isEqualTo(withoutRegion(StackRegion.US, stack));
    }

    static Stream<String> stacks() {
        return Synthesis.shared().stacks(StackRegion.EU);
    }

    /** Every function has both base URLs in its environment, so these are not replaced. */
    private static String withoutRegion(StackRegion region, String stack) {
        return Synthesis.shared()
                .template(region, stack)
                .text()
                .replace(region.awsName(), "<aws-region>")
                .replace("inference-profile/" + region.code(), "inference-profile/<region>")
                // CDK names the permission of a schedule by the path of its function, hashed.
                .replaceAll("AresGen" + region.name() + "(\\w+)[0-9A-F]{8}\\b", "AresGen<REGION>$1<hash>")
                .replaceAll("(?<=[- ])" + region.name() + "\\b", "<REGION>")
                .replaceAll("(?<!/)\\b" + region.code() + "\\b", "<region>");
    }
}
