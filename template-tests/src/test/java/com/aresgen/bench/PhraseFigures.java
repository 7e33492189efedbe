package com.aresgen.bench;

import com.aresgen.suite.Repository;
import com.aresgen.voice.phrases.BannedPhrases;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.PhraseFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What banned phrases cost an answer: processor time, and text that is held back (infra/decisions/0127). */
final class PhraseFigures {
    private static final int PHRASES = 500;
    private static final int LONGEST = 200;
    private static final int SIZE = 1_000_000;
    private static final int ROUNDS = 7;
    private static final int CHUNK = 4;
    private static final double MILLION = 1e6;

    private final Report report;

    PhraseFigures(Report report) {
        this.report = report;
    }

    void measure() throws IOException {
        var prose = prose();
        var phrases = phrases(prose);
        var longPhrases = longPhrases();
        var filter = filter(phrases);
        report.line("");
        report.line("| banned phrases | |");
        report.line("|---|---:|");
        report.line("| compile 500 phrases, ms (median) | %.2f |".formatted(milliseconds(() -> filter(phrases))));
        report.line("| compile 500 phrases of 200 characters, ms (median) | %.1f |"
                .formatted(milliseconds(() -> filter(longPhrases))));
        report.line("| prose, 500 phrases, MB/s (%d hits in 1 MB) | %.1f |"
                .formatted(filter.index().hits(prose).size(), rate(filter, prose)));
        report.line("| prose in chunks of 4 characters, MB/s | %.1f |"
                .formatted(SIZE / 1000.0 / milliseconds(() -> streamed(filter, prose))));
        rate("aaaa…, a to aaa…a (200)", repeated("a"));
        rate("!!!!…, ! to !!!…! (200)", repeated("!"));
        rate("a a a …, a to a a … a (100 words)", repeated("a "));
        rate("日日日…, 日 to 日日…日 (200)", repeated("日"));
        holdBack(filter, prose);
    }

    private void rate(String name, String[] unitAndText) {
        var unit = unitAndText[0];
        var phrases = IntStream.rangeClosed(1, LONGEST / unit.length())
                .mapToObj(unit::repeat)
                .toList();
        report.line("| %s, MB/s | %.1f |".formatted(name, rate(filter(phrases), unitAndText[1])));
        var almost = List.of(unit, unit.repeat(LONGEST / unit.length()) + "x");
        report.line("| the same text, its first phrase and one of 200 that never ends, MB/s | %.1f |"
                .formatted(rate(filter(almost), unitAndText[1])));
    }

    /** By input that has arrived and is not in the output, of a text without hits. */
    private void holdBack(PhraseFilter filter, String prose) {
        var stream = filter.stream();
        var clean = filter.whole(prose);
        var sum = 0L;
        var worst = 0;
        var chunks = 0;
        var out = 0;
        for (int at = 0; at < clean.length(); at += CHUNK) {
            var end = Math.min(clean.length(), at + CHUNK);
            out += stream.next(clean.substring(at, end)).length();
            worst = Math.max(worst, end - out);
            sum += end - out;
            chunks++;
        }
        report.line("| held back after a chunk of 4 characters, mean | %.2f |".formatted((double) sum / chunks));
        report.line("| held back after a chunk of 4 characters, worst | %d |".formatted(worst));
    }

    private static String streamed(PhraseFilter filter, String text) {
        var stream = filter.stream();
        var out = new StringBuilder();
        for (int at = 0; at < text.length(); at += CHUNK) {
            out.append(stream.next(text.substring(at, Math.min(text.length(), at + CHUNK))));
        }
        return out.append(stream.rest()).toString();
    }

    private static double rate(PhraseFilter filter, String text) {
        var megabytes = text.getBytes(StandardCharsets.UTF_8).length / MILLION;
        return megabytes * 1000 / milliseconds(() -> filter.whole(text));
    }

    /** The median of some rounds. */
    private static double milliseconds(Supplier<?> work) {
        var times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var start = System.nanoTime();
            var _ = work.get();
            times[i] = (System.nanoTime() - start) / MILLION;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static PhraseFilter filter(List<String> phrases) {
        return PhraseFilter.of(new BannedPhrases(phrases, Policy.REPLACE, ""));
    }

    private static String[] repeated(String unit) {
        return new String[] {unit, unit.repeat(SIZE / unit.getBytes(StandardCharsets.UTF_8).length)};
    }

    /** Pairs of words of the text, so that many begin like a phrase. */
    private static List<String> phrases(String prose) {
        var words = Arrays.stream(prose.split("\\W+", -1))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
        var random = new Random(1);
        return IntStream.range(0, PHRASES)
                .mapToObj(_ -> words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())))
                .toList();
    }

    private static List<String> longPhrases() {
        var random = new Random(1);
        return IntStream.range(0, PHRASES)
                .mapToObj(_ -> random.ints(LONGEST, 'a', 'z')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .toList();
    }

    /** The decision records, which are English, up to 1 MB. */
    private static String prose() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(Repository.root().resolve("infra/decisions"))) {
            for (var file : files.sorted().toArray(Path[]::new)) {
                text.append(Files.readString(file));
            }
        }
        return text.toString().repeat(SIZE / text.length() + 1).substring(0, SIZE);
    }
}
