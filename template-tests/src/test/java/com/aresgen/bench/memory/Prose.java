package com.aresgen.bench.memory;

import java.util.Random;

/** Sentences of made-up words, which compress about as well as a language does. */
record Prose(Random random) {
    private static final int VOCABULARY = 20_000;
    private static final int WORDS = 12;
    private static final int LINE = 90;

    /** So many characters, and one that makes the JVM keep the text with two bytes for each. */
    String of(int characters) {
        var text = new StringBuilder(characters + LINE).append("… ");
        while (text.length() < characters) {
            text.append("It");
            for (var i = 1; i < WORDS; i++) {
                text.append(" w").append(Integer.toString((int) Math.pow(VOCABULARY, random.nextDouble()), 36));
            }
            text.append(". ");
        }
        return text.substring(0, characters);
    }
}
