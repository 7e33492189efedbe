package com.aresgen.documents.live.client;

import com.aresgen.changes.ChangeSet;
import java.util.List;
import java.util.Random;

/** Edits as people make them: mostly where they are, sometimes elsewhere, in any script. */
public final class RandomEdits {
    private static final List<String> TYPED = List.of(
            "a", "harbour ", "é", "\uD83D\uDE00", "\n", "\uD83D\uDC69\u200D\uD83D\uDE80 went\n", "水", "the sea, ");

    private final Random random;
    private int caret;

    public RandomEdits(long seed) {
        random = new Random(seed);
    }

    /** Inserts or deletes some characters of the text. */
    public ChangeSet edit(String text) {
        if (random.nextInt(6) == 0) {
            caret = random.nextInt(text.length() + 1);
        }
        var from = whole(text, Math.min(caret, text.length()));
        if (random.nextInt(5) < 2) {
            var to = whole(text, Math.min(text.length(), from + 1 + random.nextInt(12)));
            caret = from;
            return ChangeSet.replace(text.length(), from, to, random.nextInt(4) == 0 ? typed() : "");
        }
        var typed = typed();
        caret = from + typed.length();
        return ChangeSet.replace(text.length(), from, from, typed);
    }

    /** Inserts a line before any line. */
    public ChangeSet line(String text, String line) {
        var at = text.lastIndexOf('\n', random.nextInt(text.length() + 1)) + 1;
        return ChangeSet.replace(text.length(), at, at, line + "\n");
    }

    private String typed() {
        return TYPED.get(random.nextInt(TYPED.size()));
    }

    /** Not inside a pair. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                ? at - 1
                : at;
    }
}
