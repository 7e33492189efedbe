package com.aresgen.voice.profile.formulas;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The measure of textual lexical diversity of McCarthy and Jarvis 2010: how many words it takes until the share of
 * different ones falls to 0.72, as the mean of reading forwards and backwards. It depends little on a text's length.
 */
public final class Mtld {
    /** McCarthy and Jarvis found it stable from this length on. */
    private static final int FEWEST_WORDS = 100;

    private static final double THRESHOLD = 0.72;

    private Mtld() {}

    /**
     * Empty below {@value #FEWEST_WORDS} words.
     *
     * @param words in lower case
     */
    public static OptionalDouble of(List<String> words) {
        return words.size() < FEWEST_WORDS
                ? OptionalDouble.empty()
                : OptionalDouble.of((oneWay(words) + oneWay(words.reversed())) / 2);
    }

    static double oneWay(List<String> words) {
        var factors = 0.0;
        var different = new HashSet<String>();
        var read = 0;
        var share = 1.0;
        for (var word : words) {
            different.add(word);
            read++;
            share = (double) different.size() / read;
            if (share <= THRESHOLD) {
                factors++;
                different.clear();
                read = 0;
                share = 1;
            }
        }
        factors += (1 - share) / (1 - THRESHOLD);
        return factors == 0 ? words.size() : words.size() / factors;
    }
}
