package com.aresgen.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The figures of this run, and those of the last accepted one: a committed file, {@code template-tests/bench.csv}. */
final class Figures {
    private final Map<Figure, Double> now = new EnumMap<>(Figure.class);

    void put(Figure figure, double value) {
        now.put(figure, value);
    }

    /** A line for each figure of this run. */
    void report(Report report, Path acceptedFile) throws IOException {
        var accepted = accepted(acceptedFile);
        report.line("");
        report.line("| figure | aim | accepted | now | ratio |");
        report.line("|---|---:|---:|---:|---:|");
        now.forEach((figure, value) -> {
            var before = accepted.get(figure);
            report.line("| %s, %s | %s | %s | %.2f | %s |"
                    .formatted(
                            figure.words,
                            figure.unit,
                            figure.aim,
                            before == null ? "–" : "%.2f".formatted(before),
                            value,
                            before == null ? "–" : "%.2f".formatted(value / before)));
        });
    }

    void save(Path file) throws IOException {
        Files.writeString(
                file,
                now.entrySet().stream()
                        .map(each -> String.format(Locale.ROOT, "%s,%.2f%n", each.getKey(), each.getValue()))
                        .collect(joining()));
    }

    private static Map<Figure, Double> accepted(Path file) throws IOException {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var comma = line.indexOf(',');
                figures.put(Figure.valueOf(line.substring(0, comma)), Double.valueOf(line.substring(comma + 1)));
            }
        }
        return figures;
    }
}
