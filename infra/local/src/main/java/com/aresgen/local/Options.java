package com.aresgen.local;

import com.aresgen.local.sockets.options.SocketOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How to start a local API.
 *
 * @param templates the folder with the committed templates
 * @param state the folder of the data, with a folder per region
 * @param port 0 takes a free one
 * @param memory whether all data ends with the process
 * @param engine a DynamoDB that runs already and is used instead of the embedded one
 * @param waits variables that functions find besides the template's, each a time in milliseconds
 * @param sockets the port, limits and shuffle of the WebSocket API
 */
public record Options(
        Path templates,
        Path state,
        LocalRegion region,
        int port,
        boolean memory,
        boolean loopbackEgress,
        Optional<URI> engine,
        Map<String, String> modelServer,
        Optional<URI> bedrock,
        Map<String, String> waits,
        SocketOptions sockets) {

    /** The folders of a checked-out repository, port 8080, on disk. */
    public static Options in(Path repository) {
        return new Options(
                repository.resolve("infra/cdk/templates"),
                repository.resolve(".aresgen"),
                LocalRegion.EU,
                8080,
                false,
                false,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                SocketOptions.ofAws());
    }

    /** The file of the functions' log lines, which in Lambda go to CloudWatch. */
    Path functionLog() {
        return state.resolve(region.code() + ".log");
    }

    public Options withTemplates(Path folder) {
        return new Options(
                folder, state, region, port, memory, loopbackEgress, engine, modelServer, bedrock, waits, sockets);
    }

    public Options withState(Path folder) {
        return new Options(
                templates, folder, region, port, memory, loopbackEgress, engine, modelServer, bedrock, waits, sockets);
    }

    public Options withRegion(LocalRegion other) {
        return new Options(
                templates, state, other, port, memory, loopbackEgress, engine, modelServer, bedrock, waits, sockets);
    }

    public Options withPort(int other) {
        return new Options(
                templates, state, region, other, memory, loopbackEgress, engine, modelServer, bedrock, waits, sockets);
    }

    public Options inMemory() {
        return new Options(
                templates, state, region, port, true, loopbackEgress, engine, modelServer, bedrock, waits, sockets);
    }

    public Options withLoopbackEgress() {
        return new Options(templates, state, region, port, memory, true, engine, modelServer, bedrock, waits, sockets);
    }

    public Options withEngine(URI running) {
        return new Options(
                templates,
                state,
                region,
                port,
                memory,
                loopbackEgress,
                Optional.of(running),
                modelServer,
                bedrock,
                waits,
                sockets);
    }

    /**
     * {@code LLM_BASE_URL} and, if it needs one, {@code LLM_API_KEY}, and {@code LLM_MODEL}: what an operator writes into
     * the secret.
     */
    public Options withModelServer(Map<String, String> server) {
        return new Options(
                templates,
                state,
                region,
                port,
                memory,
                loopbackEgress,
                engine,
                Map.copyOf(server),
                bedrock,
                waits,
                sockets);
    }

    /** The endpoint in the place of Bedrock: a double, or a proxy to the real one. */
    public Options withBedrock(URI endpoint) {
        return new Options(
                templates,
                state,
                region,
                port,
                memory,
                loopbackEgress,
                engine,
                modelServer,
                Optional.of(endpoint),
                waits,
                sockets);
    }

    /** Shorter waits for tests, such as for a silence of a stream or for the next attempt of a delivery. */
    public Options withWaits(Map<String, String> shorter) {
        return new Options(
                templates,
                state,
                region,
                port,
                memory,
                loopbackEgress,
                engine,
                modelServer,
                bedrock,
                Map.copyOf(shorter),
                sockets);
    }

    public Options withSockets(SocketOptions other) {
        return new Options(
                templates, state, region, port, memory, loopbackEgress, engine, modelServer, bedrock, waits, other);
    }
}
