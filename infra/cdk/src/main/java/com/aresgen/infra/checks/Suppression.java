package com.aresgen.infra.checks;

import com.aresgen.infra.RegionalStack;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of cdk-nag that one resource breaks on purpose; a finding narrows it to one policy or one wildcard. */
record Suppression(
        String stack, String path, String rule, @Nullable String finding, String reason) {
    Suppression(String stack, String path, String rule, String reason) {
        this(stack, path, rule, null, reason);
    }

    void apply(RegionalStack in) {
        var suppression = NagPackSuppression.builder().id(rule).reason(reason);
        if (finding != null) {
            suppression.appliesTo(List.of(finding));
        }
        NagSuppressions.addResourceSuppressionsByPath(
                in, "/" + in.getStackName() + "/" + path, List.of(suppression.build()));
    }
}
