package com.aresgen.voice.profile.formulas;

import com.aresgen.voice.profile.sample.WordList;
import java.util.List;

/**
 * English words that show a stance: hedges and boosters after the lists of Hyland 2005, "Metadiscourse", appendix; words
 * that address or include the reader; and words of courtesy and affection, a list of ours after the polite strategies of
 * Brown and Levinson 1987.
 */
public record Markers(WordList hedges, WordList boosters, WordList address, WordList kindness) {
    public static Markers load() {
        return new Markers(
                WordList.of(Markers.class, "hedges-en.txt"),
                WordList.of(Markers.class, "boosters-en.txt"),
                WordList.of(Markers.class, "address-en.txt"),
                WordList.of(Markers.class, "kindness-en.txt"));
    }

    /** How many of 100 words, in lower case, are in a list. */
    public static double perHundred(WordList list, List<String> words) {
        var found = words.stream().filter(list::contains).count();
        return words.isEmpty() ? 0 : 100.0 * found / words.size();
    }
}
