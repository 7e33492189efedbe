package com.aresgen.templates;

import java.io.File;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** When the entries of the libraries on the class path were made, which never changes for a published version. */
record PublishedTimes(Set<Dated> entries) {
    /** {@code project.build.outputTimestamp} of the parent POM. */
    static final LocalDateTime BUILD = LocalDateTime.of(2026, 1, 1, 0, 0);

    record Dated(String name, LocalDateTime at) {}

    static PublishedTimes ofTheClassPath() throws IOException {
        var entries = new HashSet<Dated>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (part.endsWith(".jar")) {
                try (var jar = new JarFile(part)) {
                    jar.stream().forEach(entry -> entries.add(new Dated(entry.getName(), entry.getTimeLocal())));
                }
            }
        }
        return new PublishedTimes(entries);
    }

    boolean has(ZipEntry entry) {
        return entries.contains(new Dated(entry.getName(), entry.getTimeLocal()));
    }
}
