package com.aresgen.lambda.work;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends messages that wake workers. The work itself is a row, and the sweeper wakes workers for rows whose message was
 * lost. A failed send therefore only delays the work: it is logged and not reported. Safe for threads.
 */
public final class Queues {
    /** The longest that SQS holds a message back. */
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    private final Supplier<SqsClient> client;

    public Queues(Supplier<SqsClient> client) {
        this.client = client;
    }

    /**
     * Sends {@code message} to the queue with this URL, to be visible after {@code delay}, but at most
     * {@link #LONGEST_DELAY}.
     */
    public void wake(String queue, String message, Duration delay) {
        var held = delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
        try {
            client.get()
                    .sendMessage(request -> request.queueUrl(queue)
                            .messageBody(message)
                            .delaySeconds(Math.toIntExact(held.toSeconds())));
        } catch (SdkException unsent) {
            LOG.atWarn().setCause(unsent).log("A wake-up was not sent; the sweeper will find its row");
        }
    }
}
