package com.aresgen.store.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What readers of a knowledge base find: the sources with their revisions, and how answers are judged. A reader uses one
 * manifest from beginning to end, so it never sees half of a change.
 *
 * @param model that made the vectors; empty while there are none
 * @param calibration as the library of knowledge writes it
 */
public record Manifest(long version, String model, int dimension, JsonNode calibration, List<Entry> entries) {
    public Manifest {
        entries = List.copyOf(entries);
    }

    /**
     * A source that readers find.
     *
     * @param pages items that hold its vectors
     */
    public record Entry(
            String source,
            String revision,
            String title,
            @Nullable String url,
            int chunks,
            int pages) {}

    public int chunks() {
        return entries.stream().mapToInt(Entry::chunks).sum();
    }

    public Optional<Entry> entry(String source) {
        return entries.stream().filter(entry -> entry.source().equals(source)).findFirst();
    }

    /** The same manifest with another calibration. */
    public Manifest calibratedBy(JsonNode other) {
        return new Manifest(version, model, dimension, other, entries);
    }

    /** The next manifest, without a source. */
    public Manifest without(String source) {
        return next(
                entries.stream().filter(entry -> !entry.source().equals(source)).toList());
    }

    /** The next manifest, with these sources alone. */
    public Manifest next(List<Entry> others) {
        return new Manifest(version + 1, model, dimension, calibration, others);
    }
}
