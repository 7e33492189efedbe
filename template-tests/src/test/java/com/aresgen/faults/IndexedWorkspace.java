package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A workspace of which a test writes audit lines, and what the indexer makes of them. */
final class IndexedWorkspace {
    private static final Instant AT = Instant.parse("2026-05-11T08:14:22.184Z");
    private final Ids ids = new Ids(InstantSource.system());
    private final String id = ids.next("ws");

    String id() {
        return id;
    }

    void assertAll(int requests) {
        var entries = items(TemplateTables.AUDIT);
        assertThat(entries).hasSize(requests).allMatch(entry -> entry.containsKey("status"));
        assertThat(new HashSet<>(entries)).hasSize(requests);
        assertThat(sum("requests")).isEqualTo(requests);
        assertThat(sum("prompt_tokens")).isEqualTo(3L * requests);
        assertThat(sum("completion_tokens")).isEqualTo(5L * requests);
        assertThat(sum("cost_nanos")).isEqualTo(7L * requests);
    }

    long sum(String name) {
        return items(TemplateTables.USAGE).stream()
                .mapToLong(item -> new Item(item).number(name))
                .sum();
    }

    List<Map<String, AttributeValue>> items(String table) {
        return RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("workspace = :workspace")
                        .expressionAttributeValues(Map.of(":workspace", text(id))))
                .items()
                .stream()
                .toList();
    }

    /** Lines of three keys and two days. */
    List<String> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Json.MAPPER
                        .createObjectNode()
                        .put("logger_name", "audit")
                        .put("at", Json.timestamp(AT.plus(Duration.ofHours(12L * (i % 3)))))
                        .put("request_id", ids.next("req"))
                        .put("workspace_id", id)
                        .put("key_id", "key_000000000000000" + i % 3)
                        .put("route", "/v1/models")
                        .put("status", 200)
                        .put("latency_ms", 1)
                        .put("model", "local/extractive-1")
                        .put("prompt_tokens", 3)
                        .put("completion_tokens", 5)
                        .put("cost_nanos", 7)
                        .toString())
                .toList();
    }

    @SuppressWarnings("unchecked")
    static String deliver(List<String> lines) {
        var function = (RequestHandler<CloudWatchLogsEvent, String>) RunningApi.eu()
                .local()
                .functions()
                .find("AresGen-EU-IndexAudit")
                .orElseThrow()
                .handler();
        var batch = Map.of(
                "messageType",
                "DATA_MESSAGE",
                "logEvents",
                lines.stream().map(line -> Map.of("message", line)).toList());
        var event = new CloudWatchLogsEvent()
                .withAwsLogs(new CloudWatchLogsEvent.AWSLogs()
                        .withData(Base64.getEncoder().encodeToString(zipped(Json.MAPPER.writeValueAsBytes(batch)))));
        return function.handleRequest(event, new CallContext(Duration.ofSeconds(60)));
    }

    private static byte[] zipped(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
