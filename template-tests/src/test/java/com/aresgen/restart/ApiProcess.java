package com.aresgen.restart;

import com.aresgen.local.LocalApi;
import com.aresgen.local.Options;
import com.aresgen.suite.Repository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The API in a process that can be killed. */
final class ApiProcess implements AutoCloseable {
    private final Process process;
    private final URI baseUrl;
    private final String key;
    private final URI tables;

    private ApiProcess(Process process, URI baseUrl, String key, URI tables) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.key = key;
        this.tables = tables;
    }

    static ApiProcess start(Path templates, Path state) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Daresgen.log.file=" + state.resolve("functions.log"),
                        "-cp",
                        classPath,
                        ApiProcess.class.getName(),
                        templates.toString(),
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var ready = output.readLine();
        if (ready == null) {
            throw new IllegalStateException("The API did not start");
        }
        return new ApiProcess(process, URI.create(ready), output.readLine(), URI.create(output.readLine()));
    }

    URI baseUrl() {
        return baseUrl;
    }

    String key() {
        return key;
    }

    /** The URL of the tables for the operator. */
    URI tables() {
        return tables;
    }

    /** SIGKILL: no more code of the process runs. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** The main method of the process: prints the base URL, the key and the tables' URL, then waits for its end. */
    public static void main(String[] arguments) throws InterruptedException {
        var options = Options.in(Repository.root())
                .withTemplates(Path.of(arguments[0]))
                .withState(Path.of(arguments[1]))
                .withPort(0);
        var local = LocalApi.start(options);
        System.out.println(local.baseUrl());
        System.out.println(local.key());
        System.out.println(local.tablesUrl());
        new CountDownLatch(1).await();
    }
}
