package com.aresgen.bench;

import com.aresgen.local.LocalApi;
import com.aresgen.local.Options;
import com.aresgen.suite.Repository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The API in a process of its own, started as {@code infra/local/run} does, with an empty state folder. */
final class ApiUnderLoad implements AutoCloseable {
    private final Process process;
    private final Path state;
    private final URI baseUrl;
    private final URI tables;
    private final URI secrets;

    private ApiUnderLoad(Process process, Path state, URI baseUrl, URI tables, URI secrets) {
        this.process = process;
        this.state = state;
        this.baseUrl = baseUrl;
        this.tables = tables;
        this.secrets = secrets;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param engine the engine with the tables; if empty, an embedded one is started
     * @param models the base URL of the models' server
     */
    static ApiUnderLoad start(String name, Path folder, Optional<URI> engine, URI models) throws IOException {
        var state = Files.createTempDirectory(folder, name);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java,
                        "@" + Repository.root().resolve("infra/local/jvm.options"),
                        "-Daresgen.log.file=" + folder.resolve(name + ".log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApiUnderLoad.class.getName(),
                        state.toString(),
                        models.toString(),
                        engine.map(URI::toString).orElse("")))
                .redirectError(Redirect.to(folder.resolve(name + ".err").toFile()));
        var process = builder.start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var ready = output.readLine();
        if (ready == null) {
            throw new IllegalStateException("The API did not start: " + folder.resolve(name + ".err"));
        }
        return new ApiUnderLoad(
                process, state, URI.create(ready), URI.create(output.readLine()), URI.create(output.readLine()));
    }

    URI baseUrl() {
        return baseUrl;
    }

    URI tables() {
        return tables;
    }

    URI secrets() {
        return secrets;
    }

    /** The processor time of the process so far, in milliseconds. */
    double cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** The resident memory of the process now, in MB. */
    double memory() throws IOException {
        return Memory.of(process);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (var files = Files.walk(state)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The main method of that process. */
    public static void main(String[] arguments) throws InterruptedException {
        var options = Options.in(Repository.root())
                .withState(Path.of(arguments[0]))
                .withPort(0)
                .withModelServer(Map.of("LLM_BASE_URL", arguments[1]));
        var local = LocalApi.start(arguments[2].isEmpty() ? options : options.withEngine(URI.create(arguments[2])));
        System.out.println(local.baseUrl());
        System.out.println(local.tablesUrl());
        System.out.println(local.secretsUrl());
        new CountDownLatch(1).await();
    }
}
