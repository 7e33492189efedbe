package com.aresgen.lambda.work;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.aresgen.http.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
public abstract class LogsFunction implements RequestHandler<CloudWatchLogsEvent, String> {
    private static final Logger LOG = LoggerFactory.getLogger(LogsFunction.class);

    private final Consumer<List<JsonNode>> work;

    /** A function that does {@code work} with the lines of a batch, which may arrive more than once. */
    protected LogsFunction(Consumer<List<JsonNode>> work) {
        this.work = work;
    }

    @Override
    public final String handleRequest(CloudWatchLogsEvent event, Context context) {
        work.accept(lines(event.getAwsLogs().getData()));
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
