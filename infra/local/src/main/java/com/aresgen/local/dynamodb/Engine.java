package com.aresgen.local.dynamodb;

import static java.util.Objects.requireNonNull;

import com.aresgen.local.StartRefused;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB Local, put together from its parts instead of by its launcher, which would listen on every interface and
 * report its use to AWS. (infra/decisions/0041)
 */
public final class Engine implements AutoCloseable {
    private static final String SERVER = "com.amazonaws.services.dynamodbv2.local.server.";
    private static final String ACCESS = "com.amazonaws.services.dynamodbv2.local.shared.access.";
    private static final String DATABASE = "shared-local-instance";

    private final IsolatedClasses classes;
    private final Object requests;
    private final Object server;
    private final int port;

    private Engine(IsolatedClasses classes, @Nullable String folder) throws ReflectiveOperationException {
        this.classes = classes;
        this.requests = classes.create(
                SERVER + "LocalDynamoDBRequestHandler",
                new Class<?>[] {int.class, boolean.class, String.class, boolean.class, boolean.class},
                0,
                folder == null,
                folder,
                true,
                false);
        // Must precede the first request, at which the handler would open the database itself.
        classes.map(requests, "dbRequestHandlers").put(DATABASE, database(classes, folder));
        var http = classes.create(
                SERVER + "LocalDynamoDBServerHandler",
                new Class<?>[] {classes.named(SERVER + "DynamoDBRequestHandler"), String.class},
                requests,
                null);
        this.server = classes.create(
                "org.eclipse.jetty.server.Server",
                new Class<?>[] {InetSocketAddress.class},
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        classes.call(server, "setHandler", classes.named("org.eclipse.jetty.server.Handler"), http);
        classes.call(server, "start");
        this.port = ((URI) requireNonNull(classes.call(server, "getURI"))).getPort();
    }

    private static Object database(IsolatedClasses classes, @Nullable String folder)
            throws ReflectiveOperationException {
        var file = folder == null ? null : new File(folder, DATABASE + ".db");
        var files = classes.create(ACCESS + "sqlite.SQLiteDBAccess", new Class<?>[] {File.class}, file);
        var access = classes.named(ACCESS + "LocalDBAccess");
        return classes.create(ACCESS + "LocalDBClient", new Class<?>[] {access}, CommitBarrier.over(files, access));
    }

    /**
     * Starts the engine from the jars in a folder.
     *
     * @param data the folder that the tables live in; empty keeps them in memory
     */
    public static Engine start(Path jars, Optional<Path> data) {
        try {
            return IsolatedClasses.from(jars)
                    .within(classes ->
                            new Engine(classes, data.map(Path::toString).orElse(null)));
        } catch (ReflectiveOperationException broken) {
            throw new StartRefused("DynamoDB Local does not start: " + IsolatedClasses.reason(broken), broken);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Stops listening, then closes the files: all acknowledged writes are on disk. */
    @Override
    public void close() {
        try {
            classes.call(server, "stop");
            classes.call(requests, "shutdown");
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("DynamoDB Local does not stop", broken);
        }
    }
}
