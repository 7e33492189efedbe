package com.aresgen.bench.knowledge;

import com.aresgen.knowledge.confidence.Calibration;
import com.aresgen.knowledge.confidence.CalibrationFit;
import com.aresgen.knowledge.confidence.Evidence;
import com.aresgen.knowledge.confidence.Features;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.knowledge.index.Masks;
import com.aresgen.text.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures answered and confidence beside plain cosine: infra/decisions/0137. */
public record ConfidenceFigures(Embedder embedder, Path root, Consumer<String> report) {
    /** A question that was asked, with its kind and the features of what was found. */
    private record Trial(String kind, Features features, boolean cites) {}

    public void measure() throws IOException {
        var languages = Languages.load();
        var fixture = new Fixture(root.resolve(Fixture.PLACE), languages);
        report.accept("\n## Confidence\n");
        var base = KnowledgeBase.of(languages, embedder, fixture.sources());
        var trials = fixture.questions().stream()
                .map(asked -> trial(base, asked, Set.of()))
                .toList();
        // The default's weights were set with every second question of each kind.
        var sorted = trials.stream().sorted(Comparator.comparing(Trial::kind)).toList();
        var halves = IntStream.range(0, sorted.size())
                .boxed()
                .collect(Collectors.partitioningBy(
                        i -> i % 2 == 1, Collectors.mapping(sorted::get, Collectors.toList())));
        table("help centre, unseen half", base, halves.getOrDefault(true, List.of()));
        table("help centre, seen half", base, halves.getOrDefault(false, List.of()));
        table("help centre, all", base, trials);
        var cites = trials.stream().filter(Trial::cites).count();
        report.accept("\n" + cites + " of the answered questions cite the sentence that answers them.\n");
        var faq = DebianFaq.read(languages);
        if (faq.isEmpty()) {
            report.accept("debian-faq is left out: apt-get install -y debian-faq");
            return;
        }
        // Nothing was chosen by looking at these.
        var debian = KnowledgeBase.of(languages, embedder, faq.get().sources());
        var others = new ArrayList<Trial>();
        faq.get().answers().forEach((question, chunks) -> {
            others.add(trial(debian, new Fixture.Asked("answerable", question, "x", ""), Set.of()));
            var hidden = chunks.stream().map(ChunkKey::source).collect(Collectors.toSet());
            others.add(trial(debian, new Fixture.Asked("near_miss", question, "", ""), hidden));
        });
        for (var asked : fixture.questions()) {
            if (List.of("foreign", "answerable").contains(asked.kind())) {
                others.add(trial(debian, new Fixture.Asked("foreign", asked.text(), "", ""), Set.of()));
            }
        }
        table("debian-faq, near misses by leaving the source out", debian, others);
    }

    private Trial trial(KnowledgeBase base, Fixture.Asked asked, Set<String> hidden) {
        KnowledgeIndex index = base.index();
        var masks = new Masks(
                index.keys().stream()
                        .filter(key -> hidden.contains(key.source()))
                        .collect(Collectors.toSet()),
                List.of());
        var vector = KnowledgeBase.vectors(embedder, List.of(asked.text())).getFirst();
        var found = index.search(asked.text(), vector, CalibrationFit.FOUND, masks);
        var evidence = Evidence.of(asked.text(), found, base.texts(found.keys()), index);
        var cites = asked.isAnswered()
                && evidence.quotes().stream()
                        .anyMatch(quote -> quote.text().contains(asked.quote())
                                || asked.quote().contains(quote.text()));
        return new Trial(asked.kind(), Features.of(found, evidence), cites);
    }

    private void table(String name, KnowledgeBase base, List<Trial> trials) {
        var started = System.nanoTime();
        var fitted = switch (new CalibrationFit(embedder).fit(base.index(), base::texts)) {
            case CalibrationFit.Result.Fitted(var calibration, var _) -> calibration;
            case CalibrationFit.Result.Failed(var failure) -> throw new IllegalStateException(failure.detail());
        };
        report.accept(String.format(
                Locale.ROOT,
                "%s: %d chunks, %d questions; fitted with %d in %.1f s.%n",
                name,
                base.index().size(),
                trials.size(),
                fitted.sampleSize(),
                (System.nanoTime() - started) / 1e9));
        report.accept(Confidences.HEAD);
        row("plain cosine", trials, Features::cosine, 0.5);
        row("default", trials, Calibration.DEFAULT::probability, Calibration.DEFAULT.threshold());
        row("fitted", trials, fitted::probability, fitted.threshold());
        report.accept("\n" + fitted.toJson() + "\n");
    }

    private void row(String name, List<Trial> trials, ToDoubleFunction<Features> confidence, double threshold) {
        var values = trials.stream()
                .map(trial -> confidence.applyAsDouble(trial.features()))
                .toList();
        var kinds = trials.stream().map(Trial::kind).toList();
        report.accept(new Confidences(name, kinds, values, threshold).row());
    }
}
