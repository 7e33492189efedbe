package com.aresgen.bench;

import com.aresgen.bench.started.TrivialHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs the package {@code started}: so that a trivial function, too, has a jar for its class path and AOT cache. */
final class OwnJar {
    private OwnJar() {}

    static Path in(Path folder) throws IOException {
        var jar = folder.resolve("bench.jar");
        var root = Path.of(URI.create(TrivialHandler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        var packed = root.resolve(TrivialHandler.class.getPackageName().replace('.', '/'));
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file);
                var classes = Files.list(packed)) {
            for (var each : classes.sorted().toList()) {
                out.putNextEntry(new JarEntry(root.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
        return jar;
    }
}
