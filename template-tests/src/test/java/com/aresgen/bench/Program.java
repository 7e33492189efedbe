package com.aresgen.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that is started, called once and ended.
 *
 * @param classPath jars only: folders cannot be in an AOT cache
 * @param command the arguments after the class path, with {@code PORT} for the port to listen on
 */
record Program(
        String name,
        List<Path> classPath,
        List<String> command,
        Map<String, String> environment,
        Path output,
        First first) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String LOADED = " source: ";

    /** Makes the entrance for one start. */
    interface First {
        Entrance open() throws IOException;
    }

    /** Milliseconds from the start of the process to its first answer. */
    double start(List<String> flags) throws IOException, InterruptedException {
        try (var entrance = first.open()) {
            var start = System.nanoTime();
            var process = process(flags, entrance).start();
            try {
                var answer = entrance.firstAnswer();
                var end = System.nanoTime();
                requireGood(answer);
                return (end - start) / NANOS_PER_MILLI;
            } finally {
                // Terminated rather than killed: a JVM that records an AOT cache writes it when it exits.
                process.destroy();
                process.waitFor();
            }
        }
    }

    long classes(List<String> flags, Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("classes.log");
        start(Stream.concat(flags.stream(), Stream.of("-Xlog:class+load:file=" + log + ":none:filecount=0"))
                .toList());
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(LOADED)).count();
        }
    }

    /** The size of the jar with the function. */
    long bytes() throws IOException {
        return Files.size(classPath.getFirst());
    }

    private ProcessBuilder process(List<String> flags, Entrance entrance) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        for (var word : this.command) {
            command.add(word.equals("PORT") && entrance instanceof WebPort web ? Integer.toString(web.port()) : word);
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(entrance.environment());
        return builder;
    }

    private void requireGood(String answer) {
        if (!answer.startsWith("{\"statusCode\":200") && !answer.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(name + " answers " + answer);
        }
    }
}
