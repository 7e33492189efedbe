package com.aresgen.dynamodb.durability;

import com.aresgen.dynamodb.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** An engine in a process of its own, which a test can kill. */
record EngineProcess(Process process, URI endpoint) implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on (http://\\S+) .*");

    static EngineProcess start(Path data) throws IOException {
        return start(data, "unlimited");
    }

    /**
     * Starts an engine that can write no file beyond a size.
     *
     * @param kilobytes a number, or unlimited
     */
    static EngineProcess start(Path data, String kilobytes) throws IOException {
        var process = new ProcessBuilder(List.of(
                        "bash",
                        "-c",
                        "ulimit -f " + kilobytes + " && exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:-UsePerfData",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return new EngineProcess(process, URI.create(listening.group(1)));
            }
        }
        throw new IOException("The engine ended before it listened");
    }

    /** SIGKILL: nothing of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
