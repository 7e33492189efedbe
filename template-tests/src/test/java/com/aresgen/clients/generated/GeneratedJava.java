package com.aresgen.clients.generated;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Compiles generated clients in Java. */
final class GeneratedJava {
    private GeneratedJava() {}

    /** The program that uses the client, compiled with it. */
    static Program compiled(Workbench bench, String client, String program) throws IOException {
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
