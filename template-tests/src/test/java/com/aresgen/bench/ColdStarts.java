package com.aresgen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs in turns, so that other load on the machine affects all of them alike. */
record ColdStarts(Report report, Path folder, int rounds) {
    private record Started(Program program, List<Double> millis) {}

    /** @param programs the first is the baseline for the others */
    void measure(String edge, List<Program> programs) throws IOException, InterruptedException {
        report.line("");
        report.line("| cold start, " + edge + " | flags | ms (median) | least–most | ratio | classes | jar |");
        report.line("|---|---|---:|---:|---:|---:|---:|");
        for (var flags : Flags.values()) {
            var all = programs.stream()
                    .map(program -> new Started(program, new ArrayList<>()))
                    .toList();
            for (int round = 0; round < rounds; round++) {
                for (var each : all) {
                    each.millis().add(each.program().start(flags.of(each.program(), folder)));
                }
            }
            report(flags, all);
        }
    }

    private void report(Flags flags, List<Started> all) throws IOException, InterruptedException {
        var trivial = Quantiles.of(all.getFirst().millis()).median();
        for (var each : all) {
            var program = each.program();
            var times = Quantiles.of(each.millis());
            report.line("| %s | %s | %.0f | %.0f–%.0f | %.2f | %d | %d KB |"
                    .formatted(
                            program.name(),
                            flags.words,
                            times.median(),
                            times.least(),
                            times.most(),
                            times.median() / trivial,
                            program.classes(flags.of(program, folder), folder),
                            program.bytes() / 1024));
        }
    }
}
