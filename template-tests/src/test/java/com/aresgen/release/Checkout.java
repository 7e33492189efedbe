package com.aresgen.release;

import static java.util.stream.Collectors.joining;

import com.aresgen.suite.Repository;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder with copies of the scripts, and in place of the tools that they call a program that notes the call and gives
 * a prepared answer: the first one whose pattern the arguments match, else none, with success.
 */
final class Checkout {
    private static final List<String> SCRIPTS = List.of("infra/release", "infra/prune-versions");
    private static final List<String> TOOLS = List.of("bin/aws", "bin/git", "bin/npm", "bin/npx", "mvnw");

    private static final String TOOL = """
            #!/usr/bin/env bash
            tool="${0##*/}"
            echo "$tool $*" >>"$CALLS"
            echo "$PWD" >>"$CALLS-folders"
            case "$tool $*" in
            ANSWERS
            esac
            """;

    private final Path folder;
    private final List<String> answers = new ArrayList<>();

    Checkout(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("infra/cdk"));
            Files.createDirectories(folder.resolve("bin"));
            for (var script : SCRIPTS) {
                Files.copy(
                        Repository.root().resolve(script), folder.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a script ended. */
    record Ran(int exit, String output, List<String> calls, List<String> folders) {
        List<String> calls(String beginning) {
            return calls.stream().filter(call -> call.startsWith(beginning)).toList();
        }
    }

    /** @param pattern of Bash, over the tool's name and its arguments */
    Checkout answering(String pattern, String... lines) {
        return answering(pattern, 0, lines);
    }

    Checkout failing(String pattern, String... lines) {
        return answering(pattern, 1, lines);
    }

    private Checkout answering(String pattern, int exit, String... lines) {
        var printing = List.of(lines).stream().map("echo '%s'; "::formatted).collect(joining());
        answers.add("%s) %sexit %d ;;".formatted(pattern.replace(" ", "\\ "), printing, exit));
        return this;
    }

    /** Runs a script with its arguments, and this as its standard input. */
    Ran run(String input, String... command) {
        try {
            for (var tool : TOOLS) {
                var file = folder.resolve(tool);
                Files.writeString(file, TOOL.replace("ANSWERS", String.join("\n", answers)));
                if (!file.toFile().setExecutable(true)) {
                    throw new IllegalStateException(file + " cannot be made executable");
                }
            }
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            var path = folder.resolve("bin") + File.pathSeparator + System.getenv("PATH");
            builder.environment().clear();
            builder.environment()
                    .putAll(Map.of(
                            "PATH", path, "CALLS", folder.resolve("calls").toString()));
            var process = builder.start();
            try (var standardInput = process.outputWriter(StandardCharsets.UTF_8)) {
                standardInput.write(input);
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output, lines("calls"), lines("calls-folders"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
