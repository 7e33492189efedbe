package com.aresgen.connections;

import com.aresgen.lambda.connections.CountingPort;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.net.Socket;

/** Passes bytes on to the engine of the running API's tables, a connection for each that it accepts. */
final class TableRelay {
    private TableRelay() {}

    static CountingPort open() {
        var tables = RunningApi.eu().local().tablesUrl();
        return CountingPort.open(caller -> {
            var engine = new Socket(tables.getHost(), tables.getPort());
            Thread.ofVirtual().start(() -> pump(engine, caller));
            pump(caller, engine);
        });
    }

    /** Until either side closes: then both are closed. */
    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // The other direction has closed both.
        }
    }
}
