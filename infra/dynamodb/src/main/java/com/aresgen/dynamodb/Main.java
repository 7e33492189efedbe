package com.aresgen.dynamodb;

import com.aresgen.dynamodb.engine.EngineSettings;
import com.aresgen.dynamodb.storage.StorageFailure;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** Starts the engine alone. */
public final class Main {
    private static final int DEFAULT_PORT = 8000;
    private static final String USAGE = """
            A DynamoDB-compatible engine on 127.0.0.1, for tests and for work without an account.

              --port N                port to listen on; 0 for any free one (default 8000)
              --data FOLDER           keep tables in this folder (default: in memory)
              --expiry-delay SECONDS  how long after its time to live an item is deleted (default 600)
              --help                  this text
            """;

    private Main() {}

    static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    private record Options(EngineSettings settings, int port) {}

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            var options = options(new ArrayDeque<>(arguments));
            var server = TableServer.start(options.settings, options.port);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            out.println("Listening on " + server.endpoint() + " ("
                    + options.settings.data().map(folder -> "data in " + folder).orElse("in memory") + ")");
            Thread.currentThread().join();
            return 0;
        } catch (IllegalArgumentException unusable) {
            err.println(unusable.getMessage());
            err.print(USAGE);
            return 2;
        } catch (StorageFailure | UncheckedIOException refused) {
            err.println(refused.getMessage());
            return 1;
        } catch (InterruptedException _) {
            return 0;
        }
    }

    private static Options options(ArrayDeque<String> rest) {
        var settings = EngineSettings.inMemory();
        var port = DEFAULT_PORT;
        while (!rest.isEmpty()) {
            var name = rest.remove();
            switch (name) {
                case "--port" -> port = number(name, rest);
                case "--data" -> settings = settings.withData(Optional.of(Path.of(value(name, rest))));
                case "--expiry-delay" ->
                    settings = settings.withExpiry(Duration.ofSeconds(number(name, rest)), settings.sweepInterval());
                default -> throw new IllegalArgumentException("Unknown option " + name + ".");
            }
        }
        return new Options(settings, port);
    }

    private static String value(String name, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value.");
        }
        return rest.remove();
    }

    private static int number(String name, ArrayDeque<String> rest) {
        var text = value(name, rest);
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(name + " needs a number, and " + text + " is none.", noNumber);
        }
    }
}
