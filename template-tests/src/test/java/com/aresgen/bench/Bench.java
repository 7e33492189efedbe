package com.aresgen.bench;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Measures and prints: {@code ./mvnw -Pbench verify}. What the figures mean is in infra/decisions/0080. */
public final class Bench {
    private static final int STARTS = 7;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var target = Repository.root().resolve("target");
        var folder = Files.createDirectories(target.resolve("bench"));
        var report = new Report(System.out);
        try (var api = Api.start("api", folder, Optional.empty())) {
            var programs = new Programs(OwnJar.in(folder), folder.resolve("program.log"), api);
            var starts = new ColdStarts(report, folder, STARTS);
            starts.measure("Java runtime", programs.behindRuntimeClient());
            starts.measure("web server", programs.behindAdapter());
        }
        report.save(target.resolve("bench.md"));
    }
}
