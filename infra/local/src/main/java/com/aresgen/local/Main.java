package com.aresgen.local;

import com.aresgen.lambda.logs.JsonLogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/** The program behind {@code infra/local/run}, started in the root of the repository. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // After a failed start, threads of the engines would keep the process alive.
        Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> {
            bug.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        try {
            quietLogs();
            var options = CommandLine.parse(Options.in(Path.of("")).withModelServer(modelServer()), arguments);
            if (options.isEmpty()) {
                System.out.print(CommandLine.HELP);
                return;
            }
            serve(options.get(), System.out);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void serve(Options options, PrintStream console) throws InterruptedException {
        // The functions' log lines (audit, metrics, errors) go to a file: the console is for the user.
        System.setProperty(JsonLogs.FILE_PROPERTY, options.functionLog().toString());
        var local = LocalApi.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(local), "end"));
        var welcome = new Welcome(options, local);
        welcome.writeEnvironment();
        console.print(welcome.text());
        new CountDownLatch(1).await();
    }

    /** The model server's variables in the environment of this process. */
    private static Map<String, String> modelServer() {
        var server = new HashMap<>(System.getenv());
        server.keySet().retainAll(Set.of("LLM_BASE_URL", "LLM_API_KEY", "LLM_MODEL"));
        return server;
    }

    /** Exits with 0 on every signal: a requested end is no failure. */
    private static void end(LocalApi local) {
        local.close();
        Runtime.getRuntime().halt(0);
    }

    private static void quietLogs() {
        try (InputStream levels = Main.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(Objects.requireNonNull(levels));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
