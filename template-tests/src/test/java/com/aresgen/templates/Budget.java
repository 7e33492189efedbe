package com.aresgen.templates;

import java.util.Map;
import java.util.Optional;

/**
 * The limits of a family at a cold start. A commit that raises one gives the reason in its message.
 *
 * @param bytes of the jar
 * @param classes that a JVM has loaded once a function has answered its first call
 * @param classesAfterSnapshot those of them that priming left to the first call
 */
record Budget(long bytes, int classes, int classesAfterSnapshot) {
    private static final Map<String, Budget> BY_FAMILY = Map.of(
            "chat", new Budget(26_600_000, 8_850, 300),
            "chatbots", new Budget(28_500_000, 8_800, 300),
            "workflows", new Budget(39_000_000, 9_000, 300),
            "documents", new Budget(28_500_000, 8_700, 300),
            "voices", new Budget(19_700_000, 6_300, 300),
            "webhooks", new Budget(16_500_000, 5_600, 300),
            "deletions", new Budget(16_400_000, 5_350, 300),
            "api", new Budget(17_200_000, 2_800, 100),
            "workspace", new Budget(16_900_000, 5_800, 300));

    static Budget of(LambdaJar jar) {
        return Optional.ofNullable(BY_FAMILY.get(jar.family()))
                .orElseThrow(() -> new AssertionError("The family " + jar.family() + " has no budget"));
    }
}
