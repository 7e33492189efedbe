package com.aresgen.dynamodb.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How an engine runs.
 *
 * @param data the folder of its data; empty keeps them in memory
 * @param clock what it takes for the current time
 * @param expiryDelay how long after its time to live an item is deleted: DynamoDB takes up to some days, so that a reader
 *     must not rely on it
 * @param sweepInterval how often it looks for expired items
 */
public record EngineSettings(Optional<Path> data, InstantSource clock, Duration expiryDelay, Duration sweepInterval) {
    private static final Duration EXPIRY_DELAY = Duration.ofMinutes(10);
    private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);

    public static EngineSettings inMemory() {
        return new EngineSettings(Optional.empty(), InstantSource.system(), EXPIRY_DELAY, SWEEP_INTERVAL);
    }

    public static EngineSettings in(Path data) {
        return inMemory().withData(Optional.of(data));
    }

    public EngineSettings withData(Optional<Path> folder) {
        return new EngineSettings(folder, clock, expiryDelay, sweepInterval);
    }

    public EngineSettings withClock(InstantSource source) {
        return new EngineSettings(data, source, expiryDelay, sweepInterval);
    }

    public EngineSettings withExpiry(Duration delay, Duration interval) {
        return new EngineSettings(data, clock, delay, interval);
    }
}
