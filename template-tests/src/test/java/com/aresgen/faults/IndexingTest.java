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
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** Each request has one entry, and usage is their sum, wherever indexing dies and however often a batch arrives. */
class IndexingTest {
    private static final Instant AT = Instant.parse("2026-05-11T08:14:22.184Z");
    private final Ids ids = new Ids(InstantSource.system());
    private final String workspace = ids.next("ws");

    /** Whether indexing dies before or after a store call. */
    enum Death {
        BEFORE,
        AFTER
    }

    private static final class Killed implements Watch {
        private final Death death;
        private int callsLeft;

        Killed(Death death, int call) {
            this.death = death;
            this.callsLeft = call;
        }

        @Override
        public void before(SdkRequest request) {
            die(Death.BEFORE);
        }

        /** Not called for transactions whose condition failed: they change nothing. */
        @Override
        public void after(SdkRequest request, SdkResponse response) {
            die(Death.AFTER);
        }

        private void die(Death where) {
            if (death == where && --callsLeft == 0) {
                throw new ProcessKilled();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereverABatchDiesTheNextOneCompletesItWithoutCountingTwice(Death death) {
        var known = lines(3);
        deliver(known);
        var batch = Stream.concat(lines(9).stream(), known.stream()).toList();
        var deaths = 0;
        while (died(death, death == Death.BEFORE ? deaths + 1 : 1, batch)) {
            deaths++;
        }

        assertThat(deaths)
                .as("store calls of a batch of 12 lines, three of which are known")
                .isGreaterThan(3);
        assertAll(12);
    }

    /** More lines than one transaction takes. */
    @ParameterizedTest
    @EnumSource
    void aBatchThatDiesBetweenItsTransactionsIsCompletedByTheNextOne(Death death) {
        var batch = lines(60);
        assertThat(died(death, death == Death.BEFORE ? 2 : 1, batch)).isTrue();
        deliver(batch);

        assertAll(60);
    }

    @Test
    void aBatchThatComesTwiceOrAmongOthersChangesNothing() {
        var batch = lines(60);
        deliver(batch);
        deliver(batch);
        deliver(Stream.concat(batch.subList(7, 9).stream(), lines(2).stream()).toList());
        deliver(List.of("no JSON", "{\"logger_name\":\"audit\"}", batch.getFirst(), batch.getFirst()));

        assertAll(62);
    }

    /** A request that asked three models adds to three counters, so that fewer lines make a transaction. */
    @Test
    void linesWithManyModelsMakeTransactionsThatDynamoDbTakes() {
        var batch = lines(45).stream().map(IndexingTest::withThreeModels).toList();
        deliver(batch);
        deliver(batch);

        assertThat(items(TemplateTables.AUDIT)).hasSize(45);
        assertThat(items(TemplateTables.USAGE)).hasSize(3 * 45);
        assertThat(sum("prompt_tokens")).isEqualTo(3L * 45 * 2);
    }

    private static String withThreeModels(String line) {
        var entry = (ObjectNode) Json.MAPPER.readTree(line);
        var uses = entry.putArray("uses");
        for (int i = 0; i < 3; i++) {
            uses.addObject()
                    .put("model", entry.path("request_id").asString() + "/" + i)
                    .put("prompt_tokens", 2)
                    .put("completion_tokens", 1)
                    .put("cost_nanos", 1);
        }
        return entry.toString();
    }

    /** The line completes the entry that the call's own transaction wrote before the line was delivered. */
    @Test
    void aSecurityEventAndItsLineAreOneEntry() {
        var batch = lines(1);
        var line = Json.MAPPER.readTree(batch.getFirst());
        var entry = line.path("at").asString() + "#" + line.path("request_id").asString();
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.AUDIT)
                        .key(Map.of("workspace", text(workspace), "entry", text(entry)))
                        .updateExpression("SET event_id = :id")
                        .expressionAttributeValues(Map.of(":id", text("evt_1"))));
        deliver(batch);
        deliver(batch);

        assertAll(1);
        assertThat(items(TemplateTables.AUDIT).getFirst())
                .containsEntry("event_id", text("evt_1"))
                .containsKey("status");
    }

    private boolean died(Death death, int call, List<String> batch) {
        try {
            StoreCalls.watchedBy(new Killed(death, call), () -> deliver(batch));
            return false;
        } catch (ProcessKilled _) {
            return true;
        }
    }

    private void assertAll(int requests) {
        var entries = items(TemplateTables.AUDIT);
        assertThat(entries).hasSize(requests).allMatch(entry -> entry.containsKey("status"));
        assertThat(new HashSet<>(entries)).hasSize(requests);
        assertThat(sum("requests")).isEqualTo(requests);
        assertThat(sum("prompt_tokens")).isEqualTo(3L * requests);
        assertThat(sum("completion_tokens")).isEqualTo(5L * requests);
        assertThat(sum("cost_nanos")).isEqualTo(7L * requests);
    }

    private long sum(String name) {
        return items(TemplateTables.USAGE).stream()
                .mapToLong(item -> new Item(item).number(name))
                .sum();
    }

    private List<Map<String, AttributeValue>> items(String table) {
        return RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("workspace = :workspace")
                        .expressionAttributeValues(Map.of(":workspace", text(workspace))))
                .items()
                .stream()
                .toList();
    }

    /** Lines of three keys and two days. */
    private List<String> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Json.MAPPER
                        .createObjectNode()
                        .put("logger_name", "audit")
                        .put("at", Json.timestamp(AT.plus(Duration.ofHours(12L * (i % 3)))))
                        .put("request_id", ids.next("req"))
                        .put("workspace_id", workspace)
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
    private static String deliver(List<String> lines) {
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
