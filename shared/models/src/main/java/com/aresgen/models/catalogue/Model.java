package com.aresgen.models.catalogue;

import com.aresgen.http.values.Region;
import com.aresgen.models.ChatProvider;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * One row of the catalogue.
 *
 * @param id what callers write, {@code provider/name}
 * @param provider which {@link ChatProvider} serves it
 * @param upstream the name by which that provider knows it
 * @param kind extractive (selects from the text it is given) or generative
 * @param thinking how its provider asks it to think
 * @param takesBack the members of its own messages, beyond OpenAI's format, that go back to it with the next turn: by
 *     name, or {@code *} for all. Some models refuse a turn without them, some refuse one with them
 * @param regions where it may be called: eu, us
 * @param profiles by region, Bedrock's name for it there: an inference profile of that region, which keeps a call in it
 * @param absent why each of the other regions does not offer it
 * @param source where the facts of this row are from
 * @param asOf the day on which these facts held
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
        Thinking thinking,
        Set<String> takesBack,
        Set<String> regions,
        Map<String, String> profiles,
        Map<String, Absence> absent,
        String source,
        LocalDate asOf) {
    private static final String ANY_MEMBER = "*";
    private static final Set<String> KINDS = Set.of("extractive", "generative");
    private static final Set<String> REGIONS = Set.of("eu", "us");

    public Model {
        capabilities = Set.copyOf(capabilities);
        takesBack = Set.copyOf(takesBack);
        regions = Set.copyOf(regions);
        profiles = Map.copyOf(profiles);
        absent = Map.copyOf(absent);
        require(!id.isBlank() && !name.isBlank() && !provider.isBlank(), id, "id, name and provider are not blank");
        require(!upstream.isBlank(), id, "upstream is not blank");
        require(KINDS.contains(kind), id, "kind is one of " + KINDS);
        require(REGIONS.containsAll(regions), id, "regions are among " + REGIONS);
        require(regions.containsAll(profiles.keySet()), id, "profiles are of its regions");
        profiles.forEach((region, profile) ->
                require(profile.startsWith(region + "."), id, "the profile of a region is that region's own"));
        require(isPartition(regions, absent.keySet()), id, "each region offers it, or there is a reason");
        require(!source.isBlank(), id, "source is not blank");
        require(contextTokens > 0 && maxOutputTokens > 0, id, "limits are positive");
    }

    /** Its provider's name for it in that region. */
    public String upstream(Region region) {
        return profiles.getOrDefault(region.wire(), upstream);
    }

    /** Whether a member of a message that OpenAI's format does not define goes to it. */
    public boolean takes(String member) {
        return takesBack.contains(ANY_MEMBER) || takesBack.contains(member);
    }

    /** Whether the model is known by its name alone, so that its server decides what it can do. */
    public boolean isRemote() {
        return id.startsWith(RemoteModel.PREFIX);
    }

    private static boolean isPartition(Set<String> offered, Set<String> not) {
        return REGIONS.stream().allMatch(region -> offered.contains(region) != not.contains(region))
                && REGIONS.containsAll(not);
    }

    private static void require(boolean condition, String id, String rule) {
        if (!condition) {
            throw new IllegalArgumentException("Model " + id + ": " + rule);
        }
    }
}
