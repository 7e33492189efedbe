package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * cdk-nag's AwsSolutions rules find nothing beyond the list of suppressions, and CDK reports no warning. Rules on
 * single methods of an API (APIG4, COG4) find no methods: our API is one body.
 */
final class NagTest {
    @Test
    void hasNothingToSay() {
        assertThat(Synthesis.shared().messages()).isEmpty();
    }
}
