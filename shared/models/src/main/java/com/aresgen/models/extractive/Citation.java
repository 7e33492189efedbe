package com.aresgen.models.extractive;

import com.aresgen.text.Passage;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.rank.Bm25;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sentence and the passage of a source that supports it best.
 *
 * @param sentence with its offsets in the text that is cited for
 * @param source the source's place in the list of sources
 * @param passage with its offsets in that source
 * @param support the share of the sentence's terms, by rarity, that the passage has: {@value #ENOUGH} to 1
 */
public record Citation(Passage sentence, int source, Passage passage, double support) {
    private static final double ENOUGH = 0.5;

    private record Place(int source, Sentence sentence) {}

    /** Finds the citations of one text. */
    private record Search(List<Place> places, Bm25 bm25) {
        private Optional<Citation> of(Sentence claim) {
            var query = claim.terms().stream().distinct().collect(Collectors.toMap(Function.identity(), _ -> 1.0));
            return IntStream.range(0, places.size())
                    .filter(place -> hasFigures(place, claim) && support(place, query) >= ENOUGH)
                    .boxed()
                    .max(Comparator.<Integer>comparingDouble(place -> bm25.score(place, query))
                            .thenComparing(Comparator.reverseOrder()))
                    .map(place -> new Citation(
                            Passage.of(List.of(claim)),
                            places.get(place).source(),
                            Passage.of(List.of(places.get(place).sentence())),
                            support(place, query)));
        }

        /** A passage without the sentence's figures does not support it, however similar the words are. */
        private boolean hasFigures(int place, Sentence claim) {
            return claim.terms().stream()
                    .filter(term -> Character.isDigit(term.codePointAt(0)))
                    .allMatch(figure -> bm25.has(place, figure));
        }

        private double support(int place, Map<String, Double> query) {
            var all = query.keySet().stream().mapToDouble(bm25::rarity).sum();
            return query.keySet().stream()
                            .filter(term -> bm25.has(place, term))
                            .mapToDouble(bm25::rarity)
                            .sum()
                    / all;
        }
    }

    /** In the text's order; a sentence that no source supports has none. Of equal passages the first is cited. */
    static List<Citation> of(Text text, List<Text> sources) {
        var places = IntStream.range(0, sources.size())
                .boxed()
                .flatMap(source -> sources.get(source).sentences().stream()
                        .filter(Citation::hasContent)
                        .map(sentence -> new Place(source, sentence)))
                .toList();
        var search = new Search(
                places,
                new Bm25(places.stream().map(place -> place.sentence().terms()).toList()));
        return text.sentences().stream()
                .filter(Citation::hasContent)
                .flatMap(claim -> search.of(claim).stream())
                .toList();
    }

    private static boolean hasContent(Sentence sentence) {
        return !sentence.isHeading() && !sentence.terms().isEmpty();
    }
}
