package com.aresgen.suite;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root of the checked-out repository, from whichever folder a test runs. */
public final class Repository {
    private Repository() {}

    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The tests run outside the repository");
        }
        return folder;
    }
}
