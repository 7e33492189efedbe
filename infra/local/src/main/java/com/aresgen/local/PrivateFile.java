package com.aresgen.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that its owner alone may read, replaced as a whole so that no reader sees half of it. */
record PrivateFile(Path path) {
    void write(String text) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(path.toAbsolutePath().getParent(), ".new", null, permissions);
        Files.writeString(fresh, text);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
