package com.aresgen.bench;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The time from the start of local mode's process, with the flags of {@code infra/local/run}, to a good answer. */
record Readiness(Path folder, int rounds) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String REQUEST = "GET /v1/healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

    /** The median in seconds. The first start writes the archive of classes, and does not count. */
    double measure() throws IOException, InterruptedException {
        start();
        var seconds = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(start());
        }
        return Quantiles.of(seconds).median();
    }

    private double start() throws IOException, InterruptedException {
        var door = WebPort.free(REQUEST);
        var start = System.nanoTime();
        var process = process(door.port()).start();
        try {
            var answer = firstAnswer(door);
            var end = System.nanoTime();
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(answer);
            }
            return (end - start) / NANOS_PER_SECOND;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Local mode first opens the port to see that it is free, and closes it again. */
    private static String firstAnswer(WebPort door) throws IOException, InterruptedException {
        while (true) {
            try {
                var answer = door.firstAnswer();
                if (!answer.isEmpty()) {
                    return answer;
                }
            } catch (SocketException _) {
                // Closed again: try once more.
            }
        }
    }

    private ProcessBuilder process(int port) throws IOException {
        var target = Repository.root().resolve("infra/local/target");
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Repository.root().resolve("infra/local/jvm.options"),
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + folder.resolve("local.jsa"),
                        "-Xlog:disable",
                        "-cp",
                        target.resolve("local-1.jar") + ":" + Files.readString(target.resolve("class-path.txt")),
                        "com.aresgen.local.Main",
                        "--memory",
                        "--port",
                        Integer.toString(port)))
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("ready.log").toFile()));
    }
}
