package com.aresgen.local;

import com.aresgen.local.docs.DocsPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Locale;

/** The few lines that say the API is ready and how to call it, for a person and for scripts. */
record Welcome(Options options, LocalApi local) {
    private static final String MESSAGE =
            "Summarize in one sentence: The heron stands still for an hour. Then it strikes once, and eats. Patience is"
                    + " its whole method.";

    /** Shell variables that a script can {@code source}. */
    void writeEnvironment() {
        try {
            new PrivateFile(options.state().resolve("env")).write("""
                            export ARESGEN_BASE_URL=%s
                            export ARESGEN_API_KEY=%s
                            export ARESGEN_REGION=%s
                            """.formatted(
                            local.baseUrl(), local.key(), options.region().code()));
        } catch (IOException unwritable) {
            throw new StartRefused("The file " + options.state().resolve("env") + " cannot be written: " + unwritable);
        }
    }

    String text() {
        return """
                Ready after %s s: %s/v1 (region %s)
                Console: %s/v1/console/index.html (sign in with the key below)
                %sDocs:    %s%s (to read and to try)
                Key:     %s
                Data:    %s
                Logs:    %s
                Scripts: source %s
                Without: %s

                curl %s/v1/chat/completions \\
                  -H 'Authorization: Bearer %s' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"model":"local/extractive-1","messages":[{"role":"user","content":"%s"}]}'

                Ctrl-C ends it.
                """.formatted(
                        seconds(),
                        local.baseUrl(),
                        options.region().code(),
                        local.baseUrl(),
                        local.liveUrl().map(this::live).orElse(""),
                        local.baseUrl(),
                        DocsPage.PATH,
                        local.key(),
                        options.memory()
                                ? "in memory, gone at the end"
                                : options.state().resolve(options.region().code()),
                        options.functionLog(),
                        options.state().resolve("env"),
                        String.join(", ", local.leftOut()),
                        local.baseUrl(),
                        local.key(),
                        MESSAGE);
    }

    private String live(URI sockets) {
        return "Live:    %s%nEditor:  %s/v1/editor/index.html%n".formatted(sockets, local.baseUrl());
    }

    private static String seconds() {
        var millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
