package com.aresgen.clients.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that openapi-generator makes, in one run for those of each build, since starting takes it as long as a client
 * does.
 */
@Tag("exhaustive")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiGeneratorTest {
    private Workbench bench;

    @BeforeAll
    void makeClients(@TempDir Path folder) {
        bench = Workbench.in(folder);
        bench.java("-jar", Workbench.generator().toString(), "batch", "--fail-fast", "fetch.json", "python.json")
                .output();
    }

    /** A thousand classes, which the compiler has to read: the longest of the three. */
    @Test
    void theJavaClientForTheJdkAsks() throws IOException {
        bench.java("-jar", Workbench.generator().toString(), "batch", "--fail-fast", "jdk.json")
                .output();
        Question.isAskedBy(GeneratedJava.compiled(bench, "jdk", "AskByJdk"));
    }

    @Test
    void theTypeScriptClientAsks() {
        bench.node("node_modules/typescript/bin/tsc", "--project", "fetch.tsconfig.json")
                .output();

        Question.isAskedBy(bench.node("js/ask-by-generator.js"));
    }

    /** The client's own libraries come from a registry that the build does not use, so it asks where they are. */
    @Test
    void thePythonClientAsks() {
        assertThat(bench.folder().resolve("python/openapi_client/models/chat_message.py"))
                .content()
                .contains("SystemMessage", "DeveloperMessage", "UserMessage", "AssistantMessage", "ToolMessage");

        assumeThat(bench.python("-c", "import dateutil, pydantic, typing_extensions, urllib3")
                        .succeeds())
                .isTrue();
        Question.isAskedBy(bench.python("ask.py"));
    }
}
