package com.aresgen.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary texts, and changes of a text that split no surrogate pair. */
public final class Texts {
    private Texts() {}

    /** Few different words, so that texts have much in common. */
    public static Arbitrary<String> any() {
        return Arbitraries.of("a", "b", "word", " ", "  ", "\n", ".", "😀", "漢", "e\u0301", "one two\n")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    /** A text and two changes of it. */
    public record Forked(String base, ChangeSet a, ChangeSet b) {}

    public static Arbitrary<Forked> forked() {
        var few = Arbitraries.integers().between(0, 3);
        var strokes =
                Combinators.combine(few, few, any()).as(Stroke::new).list().ofMaxSize(4);
        return Combinators.combine(any(), strokes, strokes)
                .as((base, a, b) -> new Forked(base, changes(base, a), changes(base, b)));
    }

    /** In code points: what is skipped after the edit before, and deleted. */
    private record Stroke(int skip, int delete, String insert) {}

    private static ChangeSet changes(String base, List<Stroke> strokes) {
        var length = base.codePointCount(0, base.length());
        var edits = new ArrayList<TextEdit>();
        var point = 0;
        for (var stroke : strokes) {
            var from = Math.min(point + stroke.skip(), length);
            point = Math.min(from + stroke.delete(), length);
            edits.add(new TextEdit(units(base, from), units(base, point), stroke.insert()));
        }
        return ChangeSet.of(base.length(), edits);
    }

    private static int units(String text, int points) {
        return text.offsetByCodePoints(0, points);
    }

    /** So many lines of 80 words each, about 370 characters. */
    public static List<String> paragraphs(int count, long seed) {
        var random = new Random(seed);
        var paragraphs = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var paragraph = new StringBuilder();
            for (var word = 0; word < 80; word++) {
                paragraph.append(Integer.toString(random.nextInt(40_000), 36)).append(word % 12 == 11 ? ". " : " ");
            }
            paragraphs.add(paragraph.append('\n').toString());
        }
        return paragraphs;
    }
}
