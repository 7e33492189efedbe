package com.aresgen.local;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Parses the options of {@code infra/local/run}: six, too few for a library. */
final class CommandLine {
    static final String HELP = """
            Runs the API on this machine, from the templates that are deployed.

            Usage: ./infra/local/run [options]
              --port N                 listen on this port (default 8080; 0 takes a free one)
              --live-port N            take sockets on this port (default: --port and 1000; 0 takes a free one)
              --region eu|us           run this region (default eu)
              --memory                 keep all data in memory: it ends with the process
              --allow-loopback-egress  let webhooks and workflows call this machine
              --help                   show this

            LLM_BASE_URL and LLM_API_KEY in the environment name a server that speaks OpenAI's chat completions: any model
            it knows answers under the id remote/<its name>. LLM_MODEL names the one that document commands ask
            where a request names none.
            """;

    private CommandLine() {}

    /** The defaults with the given options applied; empty when the user asks for help. */
    static Optional<Options> parse(Options defaults, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            return Optional.empty();
        }
        var options = defaults;
        var rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            options = with(options, rest.pop(), rest);
        }
        return Optional.of(options);
    }

    private static Options with(Options options, String option, Deque<String> rest) {
        return switch (option) {
            case "--port" -> options.withPort(port(option, value(option, rest)));
            case "--live-port" -> options.withSockets(options.sockets().withPort(port(option, value(option, rest))));
            case "--region" -> options.withRegion(LocalRegion.of(value(option, rest)));
            case "--memory" -> options.inMemory();
            case "--allow-loopback-egress" -> options.withLoopbackEgress();
            default -> throw new StartRefused("Unknown option " + option + " (--help lists them).");
        };
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new StartRefused(option + " needs a value.");
        }
        return rest.pop();
    }

    private static int port(String option, String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartRefused(option + " takes a number from 0 to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
