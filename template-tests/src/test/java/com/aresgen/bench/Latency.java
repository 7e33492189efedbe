package com.aresgen.bench;

import com.aresgen.http.values.BearerKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time that the API adds to a model's own: its quantiles minus those of direct calls to the upstream, one run after
 * the other.
 *
 * @param whole the API on its engine
 * @param apart the same on a store that answers at once, which shows the time that is spent outside of the store
 */
record Latency(
        Report report, Figures figures, URI upstream, ApiUnderLoad whole, ApiUnderLoad apart, RecordedStore store) {
    private static final int MANY = 16;
    private static final List<Integer> CONNECTIONS = List.of(1, MANY, 64);
    private static final Duration RUN = Duration.ofSeconds(3);
    /** Of each API: the JVM's second compiler has done its work by then. */
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    void measure() throws InterruptedException {
        var keys = Keys.at(whole.tables());
        var tokens = Stream.generate(keys::create).limit(CONNECTIONS.getLast()).toList();
        for (var api : List.of(whole, apart)) {
            load(api, Chat.WHOLE, 1, Duration.ofSeconds(1), tokens);
            for (var chat : Chat.values()) {
                load(api, chat, MANY, WARM_UP.dividedBy(Chat.values().length), tokens);
            }
        }
        report.line("");
        report.line(
                "POST /v1/chat/completions: what is added, ms. Outside the store: on one that answers at once, so that"
                        + " only the way there is left of it. Round trip: what a direct call takes beyond the 50 ms.");
        report.line("");
        report.line("| call | connections | p50 | p99 | first token p50 | p99 | outside the store p50 | p99 "
                + "| first token p50 | p99 | round trip | per second | outside | direct | store calls | failed |");
        report.line("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var chat : Chat.values()) {
            for (var connections : CONNECTIONS) {
                row(chat, connections, tokens);
            }
        }
        var models = new Models(whole, tokens);
        models.load(MANY, RUN);
        var load = models.load(MANY, RUN);
        report.line("");
        report.line("GET /v1/models at %d connections: %.0f a second, p50 %.1f ms, p99 %.1f ms, failed %d."
                .formatted(
                        MANY,
                        load.perSecond(),
                        load.whole().median(),
                        load.whole().p99(),
                        load.failed()));
        figures.put(Figure.MODELS_16_RATE, load.perSecond());
    }

    private void row(Chat chat, int connections, List<BearerKey> tokens) throws InterruptedException {
        var direct = Load.on(upstream, connections, RUN, ThinkingUpstream.FIRST_TOKEN, _ -> chat::direct);
        var all = load(whole, chat, connections, RUN, tokens);
        var before = store.calls();
        var cpu = apart.cpuMillis();
        var outside = load(apart, chat, connections, RUN, tokens);
        note(chat, connections, direct, all, outside, apart.cpuMillis() - cpu);
        report.line("| %s | %d %s%s| %.1f | %.0f | %.0f | %.0f | %.2f | %d |"
                .formatted(
                        chat.words,
                        connections,
                        added(chat, all, direct),
                        added(chat, outside, direct),
                        direct.whole().median() - ThinkingUpstream.THINKING_MILLIS,
                        all.perSecond(),
                        outside.perSecond(),
                        direct.perSecond(),
                        (store.calls() - before) / (double) outside.whole().count(),
                        all.failed() + outside.failed()));
    }

    /** @param cpu of the API without the store, in milliseconds */
    private void note(Chat chat, int connections, Load direct, Load all, Load outside, double cpu) {
        if (chat == Chat.WHOLE && connections == 1) {
            figures.put(Figure.KEYED_1, all.whole().median() - direct.whole().median());
            figures.put(
                    Figure.KEYED_1_OUTSIDE,
                    outside.whole().median() - direct.whole().median());
        }
        if (chat == Chat.STREAMED && connections == 1) {
            figures.put(
                    Figure.FIRST_TOKEN_1,
                    all.firstToken().median() - direct.firstToken().median());
        }
        if (chat == Chat.WHOLE && connections == MANY) {
            figures.put(Figure.DIRECT_16_RATE, direct.perSecond());
            figures.put(Figure.KEYED_16, all.whole().median() - direct.whole().median());
            figures.put(
                    Figure.KEYED_16_OUTSIDE,
                    outside.whole().median() - direct.whole().median());
            figures.put(Figure.KEYED_16_RATE, all.perSecond());
            figures.put(Figure.KEYED_16_CPU, cpu / outside.whole().count());
        }
    }

    private static Load load(ApiUnderLoad api, Chat chat, int connections, Duration time, List<BearerKey> tokens)
            throws InterruptedException {
        return Load.on(
                api.baseUrl(),
                connections,
                time,
                ThinkingUpstream.FIRST_TOKEN,
                number -> () -> chat.request(tokens.get(number)));
    }

    private static String added(Chat chat, Load load, Load direct) {
        return added(load.whole(), direct.whole())
                + (chat.streams() ? added(load.firstToken(), direct.firstToken()) : "| – | – ");
    }

    private static String added(Quantiles load, Quantiles direct) {
        return "| %.1f | %.1f ".formatted(load.median() - direct.median(), load.p99() - direct.p99());
    }
}
