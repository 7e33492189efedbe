package com.aresgen.chatbots.intent;

/**
 * What a message is about.
 *
 * @param name of an intent, or {@link #NONE}, or {@link #AMBIGUOUS}
 * @param confidence that the name is right, above 0 and below 1: of the bot's own examples, each compared without itself,
 *     those that a message as near to the intent as this one agrees with (infra/decisions/0139). Of {@code none} that no
 *     intent fits; of {@code ambiguous} that the nearest fits
 * @param margin cosine similarity of the nearest intent above that of the second; of a single intent above 0
 */
public record IntentMatch(String name, double confidence, double margin) {
    /** No intent is near enough. */
    public static final String NONE = "none";

    /** Two intents are near enough, and as near as each other. */
    public static final String AMBIGUOUS = "ambiguous";
}
