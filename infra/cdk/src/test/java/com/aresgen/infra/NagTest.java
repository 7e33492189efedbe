package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * cdk-nag's AwsSolutions rules find nothing that is not named in the list of suppressions, and CDK warns of nothing.
 * Rules that look at single methods of an API (APIG4, COG4) have none to look at: ours is one body.
 */
final class NagTest {
    @Test
    void hasNothingToSay() {
        assertThat(Synthesis.shared().messages()).isEmpty();
    }
}
