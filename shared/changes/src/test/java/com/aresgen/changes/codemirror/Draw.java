package com.aresgen.changes.codemirror;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random texts and edits. Positions may be inside surrogate pairs: CodeMirror counts code units and does not care. */
final class Draw {
    private static final List<String> ALPHABET = List.of("a", "b", "c", "\n", " ", "é", "漢", "😀", "🇩", "x\ny");

    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param bound exclusive */
    int number(int bound) {
        return random.nextInt(bound);
    }

    String text(int mostCharacters) {
        var text = new StringBuilder();
        for (var left = number(mostCharacters + 1); left > 0; left--) {
            text.append(ALPHABET.get(number(ALPHABET.size())));
        }
        return text.toString();
    }

    /** In order, often adjacent, some empty. */
    List<TextEdit> edits(int length) {
        var edits = new ArrayList<TextEdit>();
        var position = 0;
        for (var left = number(5); left > 0; left--) {
            var from = position + number(Math.min(4, length - position + 1));
            var to = random.nextBoolean() ? from : from + number(Math.min(6, length - from + 1));
            edits.add(new TextEdit(from, to, random.nextInt(3) == 0 ? "" : text(3)));
            position = to;
        }
        return edits;
    }

    ChangeSet changes(int length) {
        return ChangeSet.of(length, edits(length));
    }
}
