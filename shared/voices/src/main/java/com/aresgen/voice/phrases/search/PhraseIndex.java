package com.aresgen.voice.phrases.search;

import com.aresgen.voice.phrases.folding.Folding;
import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.folding.UnitReader;
import com.aresgen.voice.phrases.folding.WordBreak;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Phrases, compiled to be found in texts: compared by {@link Folding}, and as whole words by {@link WordBreak}. Immutable
 * and safe for threads. Compiling takes time by the sum of the lengths, and searching by that of the text.
 */
public final class PhraseIndex {
    private final Automaton automaton;

    private PhraseIndex(Automaton automaton) {
        this.automaton = automaton;
    }

    /** Phrases that are not usable are left out; of those that fold to the same text the first one is reported. */
    public static PhraseIndex of(List<String> phrases) {
        var folded = new LinkedHashMap<String, String>();
        phrases.forEach(phrase -> folded.putIfAbsent(folded(phrase), phrase));
        folded.remove("");
        return new PhraseIndex(new Automaton(folded));
    }

    /** False for a phrase of nothing but white space and invisible characters, which cannot be found. */
    public static boolean isUsable(String phrase) {
        return !folded(phrase).isEmpty();
    }

    public boolean isEmpty() {
        return automaton.longest() == 0;
    }

    public boolean occursIn(String text) {
        return !isEmpty() && new PhraseSearch(automaton, text).next();
    }

    /** From left to right, the longest at each place, without overlaps. */
    public List<Hit> hits(String text) {
        return isEmpty() ? List.of() : new PhraseSearch(automaton, text).all();
    }

    public Automaton automaton() {
        return automaton;
    }

    /** Folds a phrase: strips white space at its ends, unless a mark follows it, and makes one space of each run within. */
    private static String folded(String phrase) {
        var text = new StringBuilder();
        var before = Kind.EDGE;
        for (var unit : UnitReader.all(phrase)) {
            if (!unit.isEmpty() && !(before == Kind.SPACE && unit.first() == Kind.SPACE)) {
                text.append(unit.folded());
                before = unit.last();
            }
        }
        var folded = text.toString().stripTrailing();
        return folded.startsWith(" ") && Kind.of(folded.codePointAt(1)) != Kind.MARK ? folded.substring(1) : folded;
    }
}
