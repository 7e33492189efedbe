package com.aresgen.changes.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of 1 MB, of which some would take Myers' algorithm minutes. */
final class LargeTextsTest {
    private record Pair(String before, String after) {}

    @ParameterizedTest
    @MethodSource
    void aComparisonOfOneMegabyteEnds(Pair pair) {
        var start = System.nanoTime();

        var changes = TextDiff.changes(pair.before(), pair.after());

        // On an idle core it takes below a second; the limit allows for a busy machine.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(changes.apply(pair.before())).isEqualTo(pair.after());
    }

    static Stream<Named<Pair>> aComparisonOfOneMegabyteEnds() {
        var paragraphs = Texts.paragraphs(3_200, 1);
        return Stream.of(
                pair("completely different", paragraphs, Texts.paragraphs(3_200, 2)),
                pair("different, without lines", words(1, "", 40_000), words(2, "", 40_000)),
                pair("few words", words(1, "", 9), words(2, "", 9)),
                pair("few lines", words(1, "\n", 2), words(2, "\n", 2)),
                pair("short lines in another order", words(1, "\n", 1_000_000), shuffled(words(1, "\n", 1_000_000))),
                pair("paragraphs in another order", paragraphs, shuffled(paragraphs)),
                pair(
                        "a word of each paragraph",
                        paragraphs,
                        paragraphs.stream()
                                .map(line -> line.replaceFirst(" ", " new "))
                                .toList()),
                pair(
                        "each paragraph rewritten",
                        paragraphs,
                        paragraphs.stream().map(LargeTextsTest::rewritten).toList()),
                pair("one letter", List.of("a".repeat(1 << 20)), List.of("b".repeat(1 << 20))),
                pair("nested", nested(1_000, 0), nested(1_000, 1)));
    }

    private static Named<Pair> pair(String name, List<String> before, List<String> after) {
        return Named.of(name, new Pair(String.join("", before), String.join("", after)));
    }

    private static List<String> words(long seed, String end, int different) {
        var random = new Random(seed);
        return random.ints(200_000, 0, different)
                .mapToObj(word -> "w" + Integer.toString(word, 36) + (end.isEmpty() ? " " : end))
                .toList();
    }

    private static List<String> shuffled(List<String> lines) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(3));
        return shuffled;
    }

    /** Half of the words are others. */
    private static String rewritten(String paragraph) {
        var words = paragraph.split(" ", -1);
        for (var i = 0; i < words.length - 1; i += 2) {
            words[i] = words[i] + "x";
        }
        return String.join(" ", words);
    }

    /** Each anchor appears only after the one around it is passed. */
    private static List<String> nested(int depth, int side) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < depth; i++) {
            lines.add("line " + i + "\n");
            lines.add("line " + (i + 1) + "\n");
            lines.add(side + " " + i + "\n");
        }
        return lines;
    }
}
