package com.aresgen.models.openai;

import java.time.Duration;

/**
 * How long a server may take and how much it may say (infra/decisions/0072).
 *
 * @param connect until it accepts a connection
 * @param firstEvent until a stream says something
 * @param silence between two things that a stream says; comments that keep it alive are silence too
 * @param tail after the reason of an answer's end, for the usage that may follow
 * @param margin kept free before the deadline of a prompt, for storing the answer
 * @param answerBytes of a whole answer, and of what is said in a streamed one
 * @param streamBytes of a streamed answer with all that surrounds it
 * @param eventBytes of one event of a stream, and of one line
 */
public record OpenAiLimits(
        Duration connect,
        Duration firstEvent,
        Duration silence,
        Duration tail,
        Duration margin,
        int answerBytes,
        long streamBytes,
        int eventBytes) {
    private static final int MEGABYTE = 1 << 20;

    public static final OpenAiLimits STANDARD = new OpenAiLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(120),
            Duration.ofSeconds(120),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            4 * MEGABYTE,
            64 * MEGABYTE,
            MEGABYTE);
}
