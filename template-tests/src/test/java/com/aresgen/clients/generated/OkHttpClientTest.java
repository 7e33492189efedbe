package com.aresgen.clients.generated;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other client in Java that openapi-generator makes; {@link OpenApiGeneratorTest} has the one for the JDK. */
@Tag("exhaustive")
class OkHttpClientTest {
    @Test
    void asks(@TempDir Path folder) throws IOException {
        var bench = Workbench.in(folder);
        bench.java("-jar", Workbench.generator().toString(), "batch", "--fail-fast", "okhttp.json")
                .output();

        Question.isAskedBy(GeneratedJava.compiled(bench, "okhttp", "AskByOkHttp"));
    }
}
