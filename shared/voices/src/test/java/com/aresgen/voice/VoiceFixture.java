package com.aresgen.voice;

import com.aresgen.voice.phrases.BannedPhrases;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.profile.Stylometry;
import com.aresgen.voice.profile.Training;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A voice without a store: sessions open only with a stored one. */
public final class VoiceFixture {
    private static final List<String> PEOPLE =
            List.of("a gardener", "my neighbour", "the old captain", "a careful nurse");
    private static final List<String> DEEDS = List.of(
            "walked along the river",
            "painted the wooden gate",
            "counted the ships",
            "baked bread at dawn",
            "read a long letter");
    private static final List<String> TIMES = List.of(
            "in spring",
            "before the storm",
            "on a quiet Sunday",
            "after the harvest",
            "while the town slept",
            "near midnight");

    private VoiceFixture() {}

    /** A session of a voice that bans these phrases. */
    public static VoiceSession banning(Policy policy, String... phrases) {
        var stylometry = Stylometry.load();
        var trained = (Training.Trained) stylometry.train(List.of(sample()), Optional.of("en"));
        var profile = trained.profile();
        var card = new VoiceCard(
                "Test",
                null,
                "en",
                Map.of(),
                new BannedPhrases(List.of(phrases), policy, ""),
                profile.figures(),
                profile.wordCount(),
                profile.sampleConfidence(),
                List.of());
        return new VoiceSession(new Voice("voi_1", 1, card, profile), stylometry);
    }

    private static String sample() {
        return IntStream.range(0, 60)
                .mapToObj(i -> "Once " + PEOPLE.get(i % 4) + " " + DEEDS.get(i % 5) + " " + TIMES.get(i % 6)
                        + ", and everyone on street number " + i + " heard of it.")
                .collect(Collectors.joining(" "));
    }
}
