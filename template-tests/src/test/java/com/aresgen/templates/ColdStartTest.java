package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function from its own jar, with exactly the template's environment, in a fresh JVM up to its first answer. */
final class ColdStartTest {
    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#routed")
    void answersWithinItsBudgetOfClasses(DeployedFunction function, @TempDir Path folder) throws Exception {
        var start = ColdStart.of(function, folder);
        System.out.printf(
                "cold start of %-16s status %d, %,d classes (%,d after the snapshot), %,d bytes, %,d + %,d ms%n",
                function,
                start.status(),
                start.classes(),
                start.called(),
                Files.size(function.jar().file()),
                start.primingMillis(),
                start.callMillis());

        var budget = Budget.of(function.jar());
        assertThat(start.status()).as(start.answer().toString()).isIn(200, 201, 202, 404);
        assertThat(start.classes()).isLessThanOrEqualTo(budget.classes());
        assertThat(start.called()).as("left by priming").isLessThanOrEqualTo(budget.classesAfterSnapshot());
    }
}
