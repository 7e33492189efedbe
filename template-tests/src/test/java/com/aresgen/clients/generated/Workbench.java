package com.aresgen.clients.generated;

import com.aresgen.clients.NodeModules;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with the served file, the programs of {@code src/test/generators}, and the packages that they import. */
record Workbench(Path folder) {
    private static final Path BUILT = Repository.root().resolve("template-tests/target");

    /** @param folder empty so far */
    static Workbench in(Path folder) {
        try {
            var modules = NodeModules.folder("generators");
            try (Stream<Path> files = Files.list(modules)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(modules.relativize(file)));
                }
            }
            Files.createSymbolicLink(folder.resolve("node_modules"), modules.resolve("node_modules"));
            Files.writeString(
                    folder.resolve("openapi.json"),
                    RunningApi.eu().http().get("/v1/openapi.json").send().body());
            return new Workbench(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tool of an npm package, or a script of ours. */
    Program node(String script, String... arguments) {
        return program("node", Stream.concat(Stream.of(script), Stream.of(arguments)));
    }

    Program python(String... arguments) {
        return program("python3", Stream.of(arguments));
    }

    Program java(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return program(
                java, Stream.concat(Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), Stream.of(arguments)));
    }

    private Program program(String name, Stream<String> arguments) {
        return Program.in(folder, Stream.concat(Stream.of(name), arguments).toArray(String[]::new));
    }

    /** The generator's jar, which brings all that it needs. */
    static Path generator() {
        return jars("openapi-generator").getFirst();
    }

    /** The class path of a generated Java client: the libraries that it asks for. */
    static String libraries() {
        return jars("client-libraries").stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(String folder) {
        try (Stream<Path> jars = Files.list(BUILT.resolve(folder))) {
            return jars.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
