package com.aresgen.dynamodb.kit;

import com.aresgen.dynamodb.TableServer;
import com.aresgen.dynamodb.engine.EngineSettings;
import java.net.URI;

/** An engine behind HTTP for one test class, with a caller of it. */
public final class TestServer implements AutoCloseable {
    private final TableServer server;
    private final Caller caller;

    private TestServer(TableServer server) {
        this.server = server;
        this.caller = new Caller(server.endpoint());
    }

    public static TestServer inMemory() {
        return with(EngineSettings.inMemory());
    }

    public static TestServer with(EngineSettings settings) {
        return new TestServer(TableServer.start(settings, 0));
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** Sends a request of an operation. */
    public Reply call(String operation, String body) {
        return caller.call(operation, body);
    }

    public Reply send(String target, String body) {
        return caller.send(target, body);
    }

    public Caller caller() {
        return caller;
    }

    /** Creates a table with a partition key pk, and a sort key sk if its type is given. */
    public TestServer table(String name, String partitionType, String... sortType) {
        caller.table(name, partitionType, sortType);
        return this;
    }

    @Override
    public void close() {
        caller.close();
        server.close();
    }
}
