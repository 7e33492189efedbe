package com.aresgen.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed cost page is the computed one; {@code -Dcosts.refresh=true} writes it again. */
final class CostPageTest {
    private static final Path PAGE = Repository.root().resolve("infra/runbook/costs.md");

    @Test
    void isComputedFromTheCommittedFiles() throws IOException {
        var computed = CostPage.committed();
        if (Boolean.getBoolean("costs.refresh")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, computed);
        }

        assertThat(PAGE)
                .as("infra/runbook/costs.md is stale: run this test with -Dcosts.refresh=true, and read the diff")
                .content()
                .isEqualTo(computed);
    }
}
