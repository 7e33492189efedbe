package com.aresgen.clients.generated;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The types that openapi-typescript makes: what the API refuses does not compile with them. */
@Tag("exhaustive")
class OpenApiTypescriptTest {
    @Test
    void aCallWithPartsAndToolsCompilesAndIsAnswered(@TempDir Path folder) {
        var bench = Workbench.in(folder);
        bench.node("node_modules/openapi-typescript/bin/cli.js", "openapi.json", "--output", "openapi.d.ts")
                .output();
        bench.node("node_modules/typescript/bin/tsc", "--project", "types.tsconfig.json")
                .output();

        Question.isAskedBy(bench.node("js/ask-by-types.js"));
    }
}
