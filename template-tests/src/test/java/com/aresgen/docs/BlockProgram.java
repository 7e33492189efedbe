package com.aresgen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.clients.NodeModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A block that is a program of its own, with the command that the text above it gives for running it.
 *
 * @param command in a shell, in the folder
 */
record BlockProgram(Path folder, String command) {
    static BlockProgram node(ReadmeBlock block, Path folder) {
        return new BlockProgram(folder, "node ask.mjs")
                .with("ask.mjs", block.text())
                .with("node_modules/openai", NodeModules.folder().resolve("node_modules/openai-newest"));
    }

    /** Runs the program on the class path of these tests, which has the client. */
    static BlockProgram java(ReadmeBlock block, Path folder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new BlockProgram(folder, "'%s' -XX:TieredStopAtLevel=1 @options Ask.java".formatted(java))
                .with("Ask.java", block.text())
                .with("options", "-cp \"" + System.getProperty("java.class.path") + "\"");
    }

    void prints(String words) {
        var ran = new Terminal(folder).run("source .aresgen/env\n" + command);

        assertThat(ran.exit()).as(ran.toString()).isZero();
        assertThat(ran.output()).as(ran.toString()).contains(words);
    }

    private BlockProgram with(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BlockProgram with(String name, Path elsewhere) {
        try {
            Files.createDirectories(folder.resolve(name).resolveSibling("."));
            Files.createSymbolicLink(folder.resolve(name), elsewhere);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
