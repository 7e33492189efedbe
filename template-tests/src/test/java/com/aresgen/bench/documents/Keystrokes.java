package com.aresgen.bench.documents;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.TextEdit;
import java.util.List;
import java.util.Random;

/** Single keystrokes at random places of a text, with a fixed seed: nine insert a letter, the tenth deletes one. */
final class Keystrokes {
    private static final int DELETION = 10;

    private final Random random = new Random(1);
    private int length;
    private int made;

    /** @param length of the text before the first one */
    Keystrokes(int length) {
        this.length = length;
    }

    /** The next one, for the text that the one before leaves. */
    ChangeSet next() {
        made++;
        var place = random.nextInt(length - 1);
        var edit = made % DELETION == 0 ? new TextEdit(place, place + 1, "") : new TextEdit(place, place, letter());
        var changes = ChangeSet.of(length, List.of(edit));
        length = changes.newLength();
        return changes;
    }

    private String letter() {
        return Character.toString('a' + random.nextInt(26));
    }
}
