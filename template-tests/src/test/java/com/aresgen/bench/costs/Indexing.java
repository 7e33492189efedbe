package com.aresgen.bench.costs;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.aresgen.bench.units.Consumption;
import com.aresgen.faults.Item;
import com.aresgen.faults.StoreCalls;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.limits.ItemSize;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** The worker that indexes audit lines, with a batch of copies of one line: each of another request. */
final class Indexing {
    private static final Ids IDS = new Ids(InstantSource.system());

    private Indexing() {}

    /** What a batch takes. */
    record Batch(Consumption consumption, Stopwatch.Times times) {}

    static Batch of(String line, int copies) throws IOException {
        var event = event(Stream.generate(() -> another(line)).limit(copies).toList());
        var consumption = Consumption.ofAll();
        var watch = Stopwatch.start();
        StoreCalls.watchedBy(
                consumption, () -> function().handleRequest(event, new CallContext(Duration.ofMinutes(1))));
        return new Batch(consumption, watch.times());
    }

    /** The bytes of an entry that was made of the line; 0 if none is made. */
    static int entry(String line) {
        var workspace = Json.MAPPER.readTree(line).path("workspace_id").asString("");
        return workspace.isEmpty() ? 0 : newest(workspace);
    }

    private static int newest(String workspace) {
        return RunningApi.eu()
                .operator()
                .query(query -> query.tableName(TemplateTables.AUDIT)
                        .consistentRead(true)
                        .scanIndexForward(false)
                        .limit(1)
                        .keyConditionExpression("workspace = :workspace")
                        .expressionAttributeValues(Map.of(":workspace", AttributeValue.fromS(workspace))))
                .items()
                .stream()
                .mapToInt(item -> ItemSize.of(new Item(item)))
                .findFirst()
                .orElse(0);
    }

    private static String another(String line) {
        return ((ObjectNode) Json.MAPPER.readTree(line))
                .put("request_id", IDS.next("req"))
                .toString();
    }

    @SuppressWarnings("unchecked")
    private static RequestHandler<CloudWatchLogsEvent, String> function() {
        return (RequestHandler<CloudWatchLogsEvent, String>) RunningApi.eu()
                .local()
                .functions()
                .find("AresGen-EU-IndexAudit")
                .orElseThrow()
                .handler();
    }

    private static CloudWatchLogsEvent event(List<String> lines) throws IOException {
        var events = lines.stream().map(line -> Map.of("message", line)).toList();
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(Json.MAPPER.writeValueAsBytes(Map.of("messageType", "DATA_MESSAGE", "logEvents", events)));
        }
        return new CloudWatchLogsEvent()
                .withAwsLogs(new CloudWatchLogsEvent.AWSLogs()
                        .withData(Base64.getEncoder().encodeToString(bytes.toByteArray())));
    }
}
