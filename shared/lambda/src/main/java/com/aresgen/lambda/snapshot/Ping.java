package com.aresgen.lambda.snapshot;

import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * The event {@code {"ping":true}}, which every function is called with once a day: Lambda deletes the snapshot of a
 * version that is not called for 14 days. It is answered at once, and nothing is done, written or logged.
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html
 */
public final class Ping {
    private static final String ANSWER = "{}";

    private Ping() {}

    public static boolean is(JsonNode event) {
        return event.path("ping").asBoolean(false);
    }

    /** Lambda's runtime has read the event already, and this type has no place for the ping. */
    public static boolean is(SQSEvent event) {
        return event.getRecords() == null;
    }

    /** As for a queue's event. */
    public static boolean is(CloudWatchLogsEvent event) {
        return event.getAwsLogs() == null;
    }

    /** As for a queue's event; that of a schedule names EventBridge as its source. */
    public static boolean is(ScheduledEvent event) {
        return event.getSource() == null;
    }

    /** Step Functions takes JSON only. */
    public static byte[] answer() {
        return ANSWER.getBytes(StandardCharsets.UTF_8);
    }
}
