package com.aresgen.models.openai.exchange;

import java.time.Duration;

/**
 * Limits of a server's time and of an answer's size (infra/decisions/0072).
 *
 * @param connect the longest wait for a connection
 * @param firstEvent the longest wait for the first event with content
 * @param silence the longest wait between two events; comments that keep a stream alive are no events
 * @param tail the longest wait after the finish reason, for the usage that may follow
 * @param margin kept free before the deadline of a prompt, for storing the answer
 * @param answerBytes of a whole answer, and of the content of a streamed one
 * @param streamBytes of a streamed answer with its framing and comments
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
