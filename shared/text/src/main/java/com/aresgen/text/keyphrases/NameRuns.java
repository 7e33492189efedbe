package com.aresgen.text.keyphrases;

import java.util.List;
import java.util.Set;

/**
 * Finds the names in a run of words by their capitals: a keyphrase neither cuts one ("York") nor joins it to a common
 * word that is merely its neighbour ("Midi relie Toulouse").
 */
final class NameRuns {
    private static final Set<String> PARTICLES = Set.of("of", "de", "du", "des", "del", "di", "da", "von", "van", "la");
    private static final Set<String> ROMANCE = Set.of("de", "du", "des", "del", "di", "da");
    private static final int LONGEST = 5;

    private final List<Lexicon.Place> run;
    private final boolean opensSentence;
    private final boolean particles;
    private final int[] starts;
    private final int[] ends;

    /**
     * @param opensSentence whether the run begins a sentence, where the first word's capital means nothing
     * @param nounsAreCapitalized whether capitals with a particle between them may be any two nouns
     */
    NameRuns(List<Lexicon.Place> run, boolean opensSentence, boolean nounsAreCapitalized) {
        this.run = run;
        this.particles = !nounsAreCapitalized;
        this.opensSentence = opensSentence;
        starts = new int[run.size()];
        ends = new int[run.size()];
        for (var at = 0; at < run.size(); ) {
            var end = isNamePart(at) ? endOfName(at) : at + 1;
            for (var i = at; i < end; i++) {
                var whole = end - at <= LONGEST;
                starts[i] = whole ? at : i;
                ends[i] = whole ? end : i + 1;
            }
            at = end;
        }
    }

    boolean cuts(int from, int to) {
        return starts[from] != from || ends[to - 1] != to;
    }

    /** Whether these words are one name, however many they are. */
    boolean isName(int from, int to) {
        return to - from > 1 && starts[to - 1] == from && isNamePart(from);
    }

    /** Whether a name and a common word are mixed. */
    boolean mixes(int from, int to) {
        var names = 0;
        var common = 0;
        for (var i = from; i < to; i++) {
            names += isNamePart(i) ? 1 : 0;
            common += isCapitalized(i) || run.get(i).word().isStopword() ? 0 : 1;
        }
        return names > 0 && common > 0 && !isNamedKind(from, to);
    }

    /** Whether the stop words within are part of a name ("Bank of England") or name a kind ("canal du Midi"). */
    boolean bindsStopwords(int from, int to) {
        for (var i = from + 1; i < to - 1; i++) {
            if (run.get(i).word().isStopword() && !(isParticle(i) && isNamePart(to - 1))) {
                return false;
            }
        }
        return isCapitalized(from) || isNamedKind(from, to) || noneStops(from, to);
    }

    private boolean isNamedKind(int from, int to) {
        return to - from > 2
                && !isCapitalized(from)
                && (from == 0 || run.get(from - 1).word().isStopword())
                && particles
                && ROMANCE.contains(run.get(from + 1).word().stem())
                && starts[to - 1] == from + 2;
    }

    private boolean noneStops(int from, int to) {
        return run.subList(from, to).stream().noneMatch(place -> place.word().isStopword());
    }

    private int endOfName(int from) {
        var end = from + 1;
        while (end < run.size()) {
            var next = end;
            while (next < Math.min(run.size(), end + 2) && isParticle(next)) {
                next++;
            }
            if (next == run.size() || !isNamePart(next)) {
                return end;
            }
            end = next + 1;
        }
        return end;
    }

    private boolean isNamePart(int i) {
        var capitalCounts = i > 0 || !opensSentence || run.get(i).word().role() == Lexeme.Role.GENERAL || isAcronym(i);
        return capitalCounts && isCapitalized(i) && !run.get(i).word().isStopword();
    }

    private boolean isAcronym(int i) {
        var surface = run.get(i).surface();
        return surface.length() > 1 && surface.chars().allMatch(Character::isUpperCase);
    }

    private boolean isParticle(int i) {
        return particles && PARTICLES.contains(run.get(i).surface());
    }

    private boolean isCapitalized(int i) {
        return Character.isUpperCase(run.get(i).surface().codePointAt(0));
    }
}
