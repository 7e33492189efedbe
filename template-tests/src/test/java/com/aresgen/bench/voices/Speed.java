package com.aresgen.bench.voices;

import com.aresgen.voice.profile.Stylometry;
import com.aresgen.voice.profile.Training.Trained;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** How long training and measuring take, in one thread. */
final class Speed {
    private static final int ROUNDS = 40;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Stylometry stylometry;
    private final List<Author> authors;
    private final Random random = new Random(19);

    Speed(Stylometry stylometry, List<Author> authors) {
        this.stylometry = stylometry;
        this.authors = authors;
    }

    void measure(Consumer<String> report) {
        report.accept("");
        report.accept("| call | words | ms, median | words a second |");
        report.accept("|---|---:|---:|---:|");
        for (var words : List.of(310, 3_000, 10_000)) {
            line(report, "train", words, median(words, this::train));
        }
        var score = score();
        for (var words : List.of(100, 300, 1_000)) {
            line(report, "measure", words, median(words, score));
        }
    }

    private static void line(Consumer<String> report, String call, int words, double millis) {
        report.accept("| %s | %,d | %.1f | %,.0f |".formatted(call, words, millis, 1_000 * words / millis));
    }

    private double median(int words, Consumer<String> call) {
        var large = authors.stream().filter(author -> author.words() > words).toList();
        var times = new double[ROUNDS];
        for (var round = -ROUNDS; round < ROUNDS; round++) {
            var text = large.get(random.nextInt(large.size()))
                    .window(words, random)
                    .text();
            var start = System.nanoTime();
            call.accept(text);
            times[Math.max(0, round)] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private void train(String text) {
        var _ = stylometry.train(List.of(text), Optional.of("en"));
    }

    private Consumer<String> score() {
        var sample = authors.getFirst().window(3_000, random).text();
        if (stylometry.train(List.of(sample), Optional.of("en")) instanceof Trained trained) {
            return text -> {
                var _ = stylometry.measure(trained.profile(), text);
            };
        }
        throw new IllegalStateException("The sample is too short");
    }
}
