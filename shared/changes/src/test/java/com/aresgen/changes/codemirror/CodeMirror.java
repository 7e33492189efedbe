package com.aresgen.changes.codemirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The npm packages of CodeMirror, installed once for each lock file, and the script that asks them.
 *
 * @param folder with the script and the packages
 */
record CodeMirror(Path folder) {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path SCRIPTS = MODULE.resolve("src/test/js");

    static CodeMirror installed() throws IOException, InterruptedException {
        var target = Files.createDirectories(MODULE.resolve("target/js"));
        var lock = SCRIPTS.resolve("package-lock.json");
        var sum = new CRC32();
        sum.update(Files.readAllBytes(lock));
        var folder = target.resolve(HexFormat.of().toHexDigits(sum.getValue(), 8));
        if (!Files.exists(folder)) {
            // Installed beside the final folder, and moved there when complete.
            var making = Files.createTempDirectory(target, "making");
            copy("package.json", making);
            copy("package-lock.json", making);
            run(new ProcessBuilder(
                            "npm",
                            "ci",
                            "--ignore-scripts",
                            "--prefer-offline",
                            "--no-audit",
                            "--no-fund",
                            "--loglevel=error")
                    .directory(making.toFile())
                    .redirectOutput(making.resolve("npm.log").toFile()));
            Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        copy("answers.js", folder);
        return new CodeMirror(folder);
    }

    /** Answers a file of questions, one on each line. */
    void answer(Path questions, Path answers) throws IOException, InterruptedException {
        run(new ProcessBuilder("node", "answers.js")
                .directory(folder.toFile())
                .redirectInput(questions.toFile())
                .redirectOutput(answers.toFile()));
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.start();
        try (var errors = process.errorReader()) {
            var written = errors.readAllAsString();
            assertThat(process.waitFor())
                    .as(() -> command.command() + " wrote " + written)
                    .isZero();
        } finally {
            process.destroy();
        }
    }

    private static void copy(String name, Path folder) throws IOException {
        Files.copy(SCRIPTS.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
