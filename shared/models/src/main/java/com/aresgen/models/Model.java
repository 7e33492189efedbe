package com.aresgen.models;

import java.time.LocalDate;
import java.util.Set;

/**
 * One row of the catalogue.
 *
 * @param id what callers write, {@code provider/name}
 * @param provider which {@link ChatProvider} serves it
 * @param upstream the name by which that provider knows it
 * @param kind extractive (selects from the text it is given) or generative
 * @param regions where it may be called: eu, us
 * @param source where the facts of this row are from
 * @param asOf the day on which they were so
 */
public record Model(
        String id,
        String name,
        String provider,
        String upstream,
        String kind,
        int contextTokens,
        int maxOutputTokens,
        Price price,
        Set<Capability> capabilities,
        Set<String> regions,
        String source,
        LocalDate asOf) {
    private static final Set<String> KINDS = Set.of("extractive", "generative");
    private static final Set<String> REGIONS = Set.of("eu", "us");

    public Model {
        capabilities = Set.copyOf(capabilities);
        regions = Set.copyOf(regions);
        require(!id.isBlank() && !name.isBlank() && !provider.isBlank(), id, "id, name and provider are not blank");
        require(!upstream.isBlank(), id, "upstream is not blank");
        require(KINDS.contains(kind), id, "kind is one of " + KINDS);
        require(REGIONS.containsAll(regions), id, "regions are among " + REGIONS);
        require(contextTokens > 0 && maxOutputTokens > 0, id, "limits are positive");
    }

    private static void require(boolean condition, String id, String rule) {
        if (!condition) {
            throw new IllegalArgumentException("Model " + id + ": " + rule);
        }
    }
}
