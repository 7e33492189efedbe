package com.aresgen.text.keyphrases;

import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One reading of a text: the use of each of its words, and all runs of words that may be keyphrases. */
final class Vocabulary {
    /** Digits, or Roman numerals as for kings and centuries. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}|(?=[XVI]{2})X{0,3}(?:IX|IV|V?I{0,3})e?$");

    private static final int LONGEST = 3;
    private static final int LONGEST_PIECE = 4;
    private static final int LONGEST_WHOLE = 8;

    private final Lexicon lexicon;
    private final boolean nounsAreCapitalized;
    private final Map<Lexeme, WordUse> words = new LinkedHashMap<>();
    private final Map<List<Lexeme>, Phrase> phrases = new LinkedHashMap<>();

    Vocabulary(Text text) {
        lexicon = new Lexicon(text.language());
        nounsAreCapitalized = text.language().code().equals("de");
        text.sentences().forEach(this::read);
    }

    Map<Lexeme, WordUse> words() {
        return words;
    }

    List<Phrase> phrases() {
        return List.copyOf(phrases.values());
    }

    private void read(Sentence sentence) {
        var first = true;
        for (var run : lexicon.runs(sentence.text())) {
            var names = new NameRuns(run, first, nounsAreCapitalized);
            for (var place : run) {
                use(place.word()).seen(place.surface(), sentence.index(), first);
                first = false;
            }
            for (var i = 1; i < run.size(); i++) {
                use(run.get(i - 1).word()).before(run.get(i).word());
                use(run.get(i).word()).after(run.get(i - 1).word());
            }
            if (!sentence.isHeading()) {
                addPhrases(sentence.text(), run, names);
            }
        }
    }

    private void addPhrases(String text, List<Lexicon.Place> run, NameRuns names) {
        for (var from = 0; from < run.size(); from++) {
            if (Words.isUnspaced(run.get(from).surface())) {
                addUnspaced(text, run, from);
                continue;
            }
            for (var to = from + 1; to <= run.size(); to++) {
                var isName = names.isName(from, to);
                if (isName || (to - from <= LONGEST && isBounded(run, names, from, to))) {
                    add(text, run.subList(from, to), isName || isCommon(run, names, from, to));
                }
            }
        }
    }

    /** Whether it ends where words of a kind end: not within a name, and in German with a noun. */
    private boolean isBounded(List<Lexicon.Place> run, NameRuns names, int from, int to) {
        return !names.cuts(from, to)
                && names.bindsStopwords(from, to)
                && (!nounsAreCapitalized || isCapitalized(run.get(to - 1)));
    }

    /** Whether one use is enough to take it for a phrase. */
    private static boolean isCommon(List<Lexicon.Place> run, NameRuns names, int from, int to) {
        return !names.mixes(from, to)
                && run.subList(from, to - 1).stream()
                        .noneMatch(place -> place.word().role() == Lexeme.Role.GENERAL);
    }

    /**
     * Without spaces only particles show where a word ends: adds the run between two particles, and pieces of it that
     * may come back.
     */
    private void addUnspaced(String text, List<Lexicon.Place> run, int from) {
        var end = from;
        while (end < run.size()
                && end < from + LONGEST_WHOLE
                && !run.get(end).word().isStopword()
                && isJoined(run, from, end)) {
            end++;
        }
        var complete = (from == 0 || run.get(from - 1).word().isStopword())
                && (end == run.size() || run.get(end).word().isStopword());
        if (complete && end - from > 1) {
            add(text, run.subList(from, end), true);
        }
        for (var to = from + 2;
                to <= Math.min(end, from + LONGEST_PIECE) && !(complete && end - from <= LONGEST_PIECE);
                to++) {
            add(text, run.subList(from, to), false);
        }
    }

    private static boolean isJoined(List<Lexicon.Place> run, int from, int end) {
        return end == from || run.get(end - 1).end() == run.get(end).start();
    }

    private void add(String text, List<Lexicon.Place> places, boolean complete) {
        if (isPhrase(places)) {
            var form =
                    text.substring(places.getFirst().start(), places.getLast().end());
            phrases.computeIfAbsent(places.stream().map(Lexicon.Place::word).toList(), Phrase::new)
                    .seen(form, complete);
        }
    }

    private static boolean isPhrase(List<Lexicon.Place> places) {
        return !places.getFirst().word().isStopword()
                && places.getLast().word().isContent()
                && !NUMBER.matcher(places.getFirst().surface()).lookingAt();
    }

    private static boolean isCapitalized(Lexicon.Place place) {
        return Character.isUpperCase(place.surface().codePointAt(0));
    }

    private WordUse use(Lexeme word) {
        return words.computeIfAbsent(word, ignored -> new WordUse());
    }
}
