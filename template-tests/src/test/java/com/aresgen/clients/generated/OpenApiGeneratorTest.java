package com.aresgen.clients.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The clients that openapi-generator makes, in one run for all, since starting takes it as long as a client does. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiGeneratorTest {
    private Workbench bench;

    @BeforeAll
    void makeClients(@TempDir Path folder) {
        bench = Workbench.in(folder);
        bench.java(
                        "-jar",
                        Workbench.generator().toString(),
                        "batch",
                        "--fail-fast",
                        "okhttp.json",
                        "jdk.json",
                        "fetch.json",
                        "python.json")
                .output();
    }

    @Test
    void theJavaClientForOkHttpAsks() throws IOException {
        Question.isAskedBy(compiled("okhttp", "AskByOkHttp"));
    }

    @Test
    void theJavaClientForTheJdkAsks() throws IOException {
        Question.isAskedBy(compiled("jdk", "AskByJdk"));
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

    private Program compiled(String client, String program) throws IOException {
        var classes = bench.folder().resolve(client + "/classes");
        var sources = new ArrayList<Path>(List.of(bench.folder().resolve(program + ".java")));
        try (Stream<Path> files = Files.walk(bench.folder().resolve(client + "/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new DiagnosticCollector<JavaFileObject>();
        try (var manager = compiler.getStandardFileManager(errors, null, null)) {
            var options = List.of(
                    "-d", classes.toString(), "-cp", Workbench.libraries(), "-proc:none", "-nowarn", "-Xlint:none");
            var succeeded = compiler.getTask(
                            null, manager, errors, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(succeeded).as("%s", errors.getDiagnostics()).isTrue();
        }
        return bench.java("-cp", classes + File.pathSeparator + Workbench.libraries(), program);
    }
}
