package com.aresgen.voice.profile.distance;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of some features occurs.
 *
 * @param total of all features, those too that are not in {@code counts}
 */
public record Frequencies(Map<String, Integer> counts, int total) {
    public Frequencies {
        // In the order of hash codes, unlike Map.copyOf: equal profiles are equal JSON.
        counts = Collections.unmodifiableMap(new HashMap<>(counts));
    }

    static Frequencies of(Iterable<String> features) {
        var counts = new HashMap<String, Integer>();
        var total = 0;
        for (var feature : features) {
            counts.merge(feature, 1, Integer::sum);
            total++;
        }
        return new Frequencies(counts, total);
    }

    /** Only the most frequent features; of the others their part of the total remains. */
    Frequencies mostFrequent(int limit) {
        if (counts.size() <= limit) {
            return this;
        }
        var most = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(limit)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return new Frequencies(most, total);
    }

    /**
     * The square of the Hellinger distance (Hellinger 1909), which is 1 minus the Bhattacharyya coefficient
     * (Bhattacharyya 1943): 0 for equal shares, 1 for nothing in common.
     */
    double distance(Frequencies sample) {
        return distance(sample, Map.of(), 0);
    }

    /** The distance to what a sample is without this part of it. */
    double distanceToRest(Frequencies sample) {
        return distance(sample, counts, total);
    }

    private double distance(Frequencies sample, Map<String, Integer> part, int partTotal) {
        var rest = sample.total - partTotal;
        if (total == 0 || rest <= 0) {
            return 1;
        }
        var common = 0.0;
        for (var entry : counts.entrySet()) {
            var theirs = sample.counts.getOrDefault(entry.getKey(), 0) - part.getOrDefault(entry.getKey(), 0);
            common += theirs > 0 ? Math.sqrt((double) entry.getValue() * theirs) : 0;
        }
        return Math.max(0, 1 - common / Math.sqrt((double) total * rest));
    }
}
