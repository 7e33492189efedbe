package com.aresgen.bench.documents;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.aresgen.bench.Keys;
import com.aresgen.bench.units.CountedFunction.Counted;
import com.aresgen.bench.voices.Novel;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Documents of a novel, of 1 MB and of 20 KB, after 10,000 keystrokes.
 *
 * @param novels the folder of fetched texts
 */
public record DocumentFigures(Path novels, Consumer<String> report) {
    private static final int KEYSTROKES = 10_000;
    /** On half of the way to the next snapshot. */
    private static final int FURTHER = 99;

    private static final int WRITERS = 32;
    private static final double KB = 1_000;

    private record Sized(String name, String text) {}

    /**
     * Measures what is stored and what calls consume in this process, and times at an API in another one.
     *
     * @param operator a client of that API's tables
     */
    public void measure(URI api, DynamoDbClient operator) throws Exception {
        // Two lines for each of 20,000 edits would hide the report.
        for (var name : List.of("audit", "metrics")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF);
        }
        var novel = Novel.mobyDick(novels);
        var sizes = List.of(
                new Sized("1 MB", novel.substring(0, 1_000_000)), new Sized("20 KB", novel.substring(0, 20_000)));
        var units = new ArrayList<Map<String, Counted>>();
        report.accept("");
        report.accept(
                "| %,d keystrokes | items of the log, KB | of one, mean, bytes | largest | of snapshots | KB | versions | KB | ms per edit |"
                        .formatted(KEYSTROKES));
        report.accept("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var size : sizes) {
            units.add(new UnitFigures(edited(size)).measure());
        }
        units(units.getFirst(), units.getLast());
        var rounds = new RoundFigures(report);
        report.accept("");
        for (var size : sizes) {
            rounds.measure(size.name(), size.text(), WRITERS);
        }
        var times = new TimeFigures(api, operator, report);
        report.accept("");
        times.head();
        for (var size : sizes) {
            times.single(size.name(), size.text());
            times.many(size.name(), size.text(), WRITERS);
        }
    }

    private EditedDocument edited(Sized size) throws IOException {
        var document = EditedDocument.create(new Keys(RunningApi.eu().operator()).create(), size.text());
        var start = System.nanoTime();
        document.type(KEYSTROKES);
        var millis = (System.nanoTime() - start) * 1e-6 / KEYSTROKES;
        var log = StoredItems.sizes(document.id(), "log#");
        var snapshots = StoredItems.sizes(document.id(), "snapshot#");
        var versions = StoredItems.sizes(document.id(), "version#");
        report.accept("| %s | %.0f | %.0f | %d | %d | %.0f | %d | %.0f | %.1f |"
                .formatted(
                        size.name(),
                        log.getSum() / KB,
                        log.getAverage(),
                        log.getMax(),
                        snapshots.getCount(),
                        snapshots.getSum() / KB,
                        versions.getCount(),
                        versions.getSum() / KB,
                        millis));
        document.type(FURTHER);
        return document;
    }

    private void units(Map<String, Counted> large, Map<String, Counted> small) {
        report.accept("");
        report.accept(
                "| without authentication; ms of one call | 1 MB: calls | read units | write units | ms | 20 KB: calls | read units | write units | ms |");
        report.accept("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (Map.Entry<String, Counted> row : large.entrySet()) {
            report.accept("| " + row.getKey() + cells(row.getValue())
                    + cells(Objects.requireNonNull(small.get(row.getKey()))) + " |");
        }
    }

    private static String cells(Counted counted) {
        var consumption = counted.consumption();
        return " | %d | %.1f | %.0f | %.0f"
                .formatted(consumption.calls(), consumption.readUnits(), consumption.writeUnits(), counted.millis());
    }
}
