package com.aresgen.bench.voices;

import com.aresgen.voice.profile.Stylometry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures profiles of voices on novels and on speeches, with fixed seeds: infra/decisions/0126. */
public record VoiceAccuracy(Path folder, Consumer<String> report) {
    private static final int PRESIDENTS = 12;

    public void measure() throws IOException, InterruptedException {
        var corpora = Corpora.fetch(folder);
        var presidents = new ArrayList<>(corpora.presidents());
        Collections.shuffle(presidents, new Random(5));
        var few = presidents.subList(0, PRESIDENTS);
        var mixed = with(corpora.novelists(), few);
        // The features were chosen while looking at the first twelve; these had no part in that.
        var unseen = with(corpora.novelists(), presidents.subList(PRESIDENTS, 2 * PRESIDENTS));
        var stylometry = Stylometry.load();
        var accuracy = new Accuracy(stylometry, report);
        accuracy.head();
        for (var size : List.of(List.of(300, 300), List.of(1_000, 300), List.of(3_000, 1_000))) {
            accuracy.measure("novels", corpora.novelists(), size.getFirst(), size.getLast(), 24, 24);
            accuracy.measure("presidents", few, size.getFirst(), size.getLast(), 12, 12);
            accuracy.measure("mixed", mixed, size.getFirst(), size.getLast(), 12, 12);
            accuracy.measure("mixed, other presidents", unseen, size.getFirst(), size.getLast(), 12, 12);
        }
        new Speed(stylometry, mixed).measure(report);
    }

    private static List<Author> with(List<Author> some, List<Author> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
