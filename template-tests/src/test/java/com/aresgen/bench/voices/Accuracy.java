package com.aresgen.bench.voices;

import com.aresgen.bench.voices.Author.Window;
import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import com.aresgen.voice.profile.Profile;
import com.aresgen.voice.profile.Stylometry;
import com.aresgen.voice.profile.Training.Trained;
import com.aresgen.voice.profile.distance.AdherenceScale;
import com.aresgen.voice.profile.distance.Style;
import com.aresgen.voice.profile.distance.StyleReader;
import com.aresgen.voice.profile.sample.OwnWords;
import com.aresgen.voice.profile.sample.SampleReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Trains profiles on windows of each author and measures other windows of all: a line of the table for each size. */
final class Accuracy {
    private static final int DRAWS = 5;
    private static final int TRIES = 50;
    private static final Language ENGLISH = Languages.load().named("en");

    private final SampleReader reader = new SampleReader();
    private final StyleReader styles = new StyleReader(ENGLISH);
    private final Stylometry stylometry;
    private final Consumer<String> report;

    private record Known(Window window, Profile profile) {}

    private record Unknown(Window window, Style style) {}

    Accuracy(Stylometry stylometry, Consumer<String> report) {
        this.stylometry = stylometry;
        this.report = report;
    }

    void head() {
        report.accept("");
        report.accept("| texts | authors | sample / text, words | pairs of one author | AUC | first of all authors |"
                + " own adherence, quartiles | others' | ceiling, median |");
        report.accept("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    void measure(String name, List<Author> authors, int sampleWords, int textWords, int profiles, int texts) {
        var random = new Random(17);
        var known = authors.stream()
                .map(author -> known(author, sampleWords, profiles, random))
                .toList();
        var own = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        var hits = 0;
        var draws = 0;
        for (var i = 0; i < authors.size(); i++) {
            for (var j = 0; j < texts; j++) {
                var text = unknown(authors.get(i), textWords, random);
                var distances =
                        known.stream().map(each -> distances(each, text)).toList();
                own.addAll(distances.get(i));
                for (var other = 0; other < distances.size(); other++) {
                    others.addAll(other == i ? List.of() : distances.get(other));
                }
                for (var draw = 0; draw < DRAWS && !distances.get(i).isEmpty(); draw++) {
                    hits += nearest(distances, random) == i ? 1 : 0;
                    draws++;
                }
            }
        }
        var ceilings = known.stream()
                .flatMap(List::stream)
                .mapToInt(each -> each.profile().style().calibration().ceiling())
                .sorted()
                .toArray();
        report.accept("| %s | %d | %,d / %,d | %,d | %.3f | %.0f %% | %s | %s | %d |"
                .formatted(
                        name,
                        authors.size(),
                        sampleWords,
                        textWords,
                        own.size(),
                        auc(own, others),
                        100.0 * hits / draws,
                        quartiles(own),
                        quartiles(others),
                        ceilings[ceilings.length / 2]));
    }

    private List<Known> known(Author author, int words, int count, Random random) {
        var known = new ArrayList<Known>();
        for (var i = 0; i < TRIES && known.size() < count; i++) {
            var window = author.window(words, random);
            if (stylometry.train(List.of(window.text()), Optional.of("en")) instanceof Trained trained) {
                known.add(new Known(window, trained.profile()));
            }
        }
        return known;
    }

    private Unknown unknown(Author author, int words, Random random) {
        var window = author.window(words, random);
        var text = reader.read(OwnWords.of(window.text()), ENGLISH);
        return new Unknown(window, styles.style(text.sentences()));
    }

    private List<Double> distances(List<Known> author, Unknown text) {
        return author.stream()
                .filter(known -> known.window().isFarFrom(text.window()))
                .map(known -> known.profile().style().relativeDistance(text.style()))
                .toList();
    }

    /** The author whose profile is nearest, with one profile of each drawn. */
    private static int nearest(List<List<Double>> distances, Random random) {
        var drawn = distances.stream()
                .map(each -> each.isEmpty() ? Double.MAX_VALUE : each.get(random.nextInt(each.size())))
                .toList();
        return drawn.indexOf(drawn.stream().min(Comparator.naturalOrder()).orElseThrow());
    }

    /** The probability that an own text is nearer than another's: Mann and Whitney 1947. */
    private static double auc(List<Double> own, List<Double> others) {
        var sorted = others.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var farther = 0L;
        for (var distance : own) {
            var at = Arrays.binarySearch(sorted, distance);
            farther += sorted.length - (at < 0 ? -at - 1 : at);
        }
        return (double) farther / own.size() / sorted.length;
    }

    private static String quartiles(List<Double> distances) {
        var sorted = distances.stream().map(AdherenceScale::percent).sorted().toList();
        return "%d–**%d**–%d"
                .formatted(
                        sorted.get(sorted.size() / 4),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 3 / 4));
    }
}
