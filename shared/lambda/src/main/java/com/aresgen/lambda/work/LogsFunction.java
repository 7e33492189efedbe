package com.aresgen.lambda.work;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.lambda.snapshot.Ping;
import com.aresgen.lambda.snapshot.Primed;
import com.aresgen.lambda.snapshot.Priming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A Lambda function that is subscribed to log groups, whose lines are JSON. If it throws, Lambda delivers the whole
 * batch again.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
public abstract class LogsFunction implements RequestHandler<CloudWatchLogsEvent, String>, Primed {
    private static final Logger LOG = LoggerFactory.getLogger(LogsFunction.class);

    private final Work work;
    private final Priming priming;

    /** Reads the lines of a batch, which may arrive more than once. An exception has the batch delivered again. */
    public interface Work {
        void handle(List<JsonNode> lines);

        /** Does the same as far as it stores nothing; runs before a snapshot. */
        void rehearse(List<JsonNode> lines);
    }

    protected LogsFunction(Work work, AwsConnections connections) {
        this.work = work;
        this.priming = Priming.beforeSnapshot(
                getClass(),
                event -> work.rehearse(lines(event.at("/awslogs/data").asString())),
                connections);
    }

    @Override
    public final Priming priming() {
        return priming;
    }

    @Override
    public final String handleRequest(CloudWatchLogsEvent event, Context context) {
        if (!Ping.is(event)) {
            try (var _ = LogScope.ofInvocation(context.getAwsRequestId())) {
                work.handle(lines(event.getAwsLogs().getData()));
            }
        }
        return "";
    }

    /** CloudWatch Logs tests a new subscription with a message that has no lines. */
    private static List<JsonNode> lines(String data) {
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data)))) {
            return Json.MAPPER
                    .readTree(in)
                    .path("logEvents")
                    .valueStream()
                    .flatMap(each -> json(each.path("message").asString("")).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The event is not a batch of log lines", e);
        }
    }

    /** Empty for a line that is not JSON: it would not be JSON the next time either. */
    private static Optional<JsonNode> json(String message) {
        try {
            return Optional.of(Json.MAPPER.readTree(message));
        } catch (JacksonException broken) {
            LOG.atError().setCause(broken).log("A line of the log cannot be read");
            return Optional.empty();
        }
    }
}
