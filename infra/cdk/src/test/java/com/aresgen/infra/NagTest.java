package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * cdk-nag's AwsSolutions rules find nothing that is not named in the list of suppressions, and CDK nothing at all,
 * which validates each resource against CloudFormation's schema.
 */
final class NagTest {
    @Test
    void hasNothingToSay() {
        assertThat(Synthesis.shared().messages()).isEmpty();
    }
}
