package com.aresgen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one region's data, locked as long as this is open: two engines on one file would corrupt it. */
final class StateFolder implements AutoCloseable {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final FileChannel lock;

    private StateFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static StateFolder open(Path state, LocalRegion region) throws IOException {
        var folder = state.resolve(region.code());
        Files.createDirectories(state);
        // Customers' data and the admin's key: for the owner only.
        Files.createDirectories(folder.resolve("dynamodb"), OWNER_ONLY);
        Files.createDirectories(folder.resolve("states"), OWNER_ONLY);
        var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new StartRefused(
                    "Another local API runs on " + folder + ": stop it, or start this one with --memory.");
        }
        refuseEarlierEngine(folder);
        return new StateFolder(folder, lock);
    }

    /** A folder from before local mode had an engine of its own: a fresh start without a word would look like a loss. */
    private static void refuseEarlierEngine(Path folder) {
        if (Files.exists(folder.resolve("dynamodb").resolve("shared-local-instance.db"))) {
            throw new StartRefused(
                    "The data in " + folder + " is from an earlier engine and cannot be read by this one."
                            + " Nothing was changed. To start afresh, remove the folder: rm -r " + folder);
        }
    }

    Path data() {
        return folder.resolve("dynamodb");
    }

    Path key() {
        return folder.resolve("key");
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    /** The journal of the state machines' executions. */
    Path executions() {
        return folder.resolve("states").resolve("journal");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
