package com.aresgen.bench.documents;

import com.aresgen.bench.Keys;
import com.aresgen.bench.units.Consumption;
import com.aresgen.bench.units.CountedFunction.Counted;
import com.aresgen.suite.RunningApi;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** How often edits of many writers are decided again: they call the function itself, whose store calls are counted. */
record RoundFigures(Consumer<String> report) {
    private static final Duration WRITING = Duration.ofSeconds(20);

    void measure(String size, String text, int writers) throws Exception {
        var keys = new Keys(RunningApi.eu().operator()).create(writers);
        var document = EditedDocument.create(keys.getFirst(), text);
        var function = EditedDocument.editor();
        Queue<Counted> all = new ConcurrentLinkedQueue<>();
        var outcome = new Writers(keys, text.length(), 0)
                .edit(
                        (key, body) -> {
                            var counted = function.call(key, Map.of("id", document.id()), Map.of(), "", body);
                            all.add(counted);
                            return sent(counted);
                        },
                        WRITING);
        var accepted = outcome.millis().count();
        report.accept(
                "%s, %d writers at one function: %.0f accepted a second, refused %d with 409 and %d with 503; for each accepted: %.2f decisions, %.2f conflicts of transactions, %.1f store calls, %.0f read units."
                        .formatted(
                                size,
                                writers,
                                outcome.perSecond(),
                                outcome.refused(409),
                                outcome.refused(503),
                                1 + sum(all, Consumption::stale) / accepted,
                                sum(all, Consumption::conflicts) / accepted,
                                sum(all, Consumption::calls) / accepted,
                                sum(all, Consumption::readUnits) / accepted));
    }

    private static Writers.Sent sent(Counted counted) {
        return new Writers.Sent(
                counted.status(),
                counted.status() == 200 ? counted.json().path("revision").longValue() : 0);
    }

    private static double sum(Queue<Counted> all, ToDoubleFunction<Consumption> figure) {
        return all.stream().map(Counted::consumption).mapToDouble(figure).sum();
    }
}
