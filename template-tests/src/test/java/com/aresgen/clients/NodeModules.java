package com.aresgen.clients;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A folder with our scripts and the packages that they import: installed once for each lock file, then reused. */
public final class NodeModules {
    private static final Path TESTS = Repository.root().resolve("template-tests");
    private static final List<String> PACKAGES = List.of("package.json", "package-lock.json");

    private NodeModules() {}

    /** The scripts and packages of {@code src/test/clients}. */
    public static Path folder() {
        return folder("clients");
    }

    /**
     * Forks of the test run share the folder, so only one at a time changes it.
     *
     * @param name of a folder in {@code src/test} with scripts, a {@code package.json} and its lock
     */
    public static synchronized Path folder(String name) {
        var scripts = TESTS.resolve("src/test", name);
        var installed = TESTS.resolve("target", name);
        try {
            Files.createDirectories(installed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var channel = FileChannel.open(
                        installed.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var folder = installed.resolve(nameOf(scripts.resolve("package-lock.json")));
            if (!Files.exists(folder)) {
                install(scripts, folder);
            }
            try (Stream<Path> files = Files.list(scripts)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, folder);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Installs beside the final folder, and moves it there when it is complete. */
    private static void install(Path scripts, Path folder) throws IOException, InterruptedException {
        var making = Files.createTempDirectory(folder.resolveSibling("."), "making");
        for (var name : PACKAGES) {
            copy(scripts.resolve(name), making);
        }
        // The newest client asks for Node 22, and runs on 20 all the same (infra/decisions/0090).
        var npm = new ProcessBuilder(
                        "npm",
                        "ci",
                        "--ignore-scripts",
                        "--engine-strict=false",
                        "--prefer-offline",
                        "--no-audit",
                        "--no-fund")
                .directory(making.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (npm.waitFor() != 0) {
            throw new IllegalStateException("npm ci failed: " + output);
        }
        Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(Path file, Path folder) throws IOException {
        var target = folder.resolve(Objects.requireNonNull(file.getFileName()));
        if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String nameOf(Path lock) throws IOException {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(lock));
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }
}
