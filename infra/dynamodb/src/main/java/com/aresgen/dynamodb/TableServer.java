package com.aresgen.dynamodb;

import com.aresgen.dynamodb.engine.EngineSettings;
import com.aresgen.dynamodb.engine.TableEngine;
import com.aresgen.dynamodb.wire.HttpListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The engine behind a port of the loopback address. */
public final class TableServer implements AutoCloseable {
    private final TableEngine engine;
    private final HttpListener listener;

    private TableServer(TableEngine engine, HttpListener listener) {
        this.engine = engine;
        this.listener = listener;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws com.aresgen.dynamodb.storage.StorageFailure if the data folder cannot be used
     */
    public static TableServer start(EngineSettings settings, int port) {
        var engine = TableEngine.open(settings);
        try {
            return new TableServer(engine, HttpListener.start(engine, port));
        } catch (IOException taken) {
            engine.close();
            throw new UncheckedIOException("Port " + port + " of 127.0.0.1 cannot be used", taken);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    /** Stops to listen, waits for requests in progress, and closes the data. */
    @Override
    public void close() {
        listener.close();
        engine.close();
    }
}
