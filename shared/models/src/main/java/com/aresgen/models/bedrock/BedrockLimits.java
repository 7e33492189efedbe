package com.aresgen.models.bedrock;

import java.time.Duration;

/**
 * How long Bedrock may take and how much a model may say (infra/decisions/0072).
 *
 * @param firstEvent until a stream says something
 * @param silence between two things that a stream says
 * @param margin kept free before the deadline of a prompt, for storing the answer
 * @param answerCharacters of an answer
 */
public record BedrockLimits(Duration firstEvent, Duration silence, Duration margin, long answerCharacters) {
    public static final BedrockLimits STANDARD =
            new BedrockLimits(Duration.ofSeconds(120), Duration.ofSeconds(120), Duration.ofSeconds(2), 4L << 20);
}
