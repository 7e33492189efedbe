package com.aresgen.models.bedrock;

import java.time.Duration;

/**
 * Limits of Bedrock's time and of an answer's size (infra/decisions/0072).
 *
 * @param firstEvent the longest wait for the first event with content
 * @param silence the longest wait between two events
 * @param margin kept free before the deadline of a prompt, for storing the answer
 * @param answerCharacters the most characters of an answer
 */
public record BedrockLimits(Duration firstEvent, Duration silence, Duration margin, long answerCharacters) {
    public static final BedrockLimits STANDARD =
            new BedrockLimits(Duration.ofSeconds(120), Duration.ofSeconds(120), Duration.ofSeconds(2), 4L << 20);
}
