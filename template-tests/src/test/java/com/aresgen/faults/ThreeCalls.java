package com.aresgen.faults;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.replay.Fingerprint;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Role;
import com.aresgen.store.idempotency.IdempotencyInProgress;
import com.aresgen.store.idempotency.IdempotencyKeyReused;
import com.aresgen.suite.TemplateTables;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A design that is known to be wrong, to show that the schedules can fail: claim, effect and completion are three
 * separate store calls. It passes every test that only runs calls at the same time.
 */
record ThreeCalls(EndpointBench bench) implements Endpoint<String> {
    @Override
    public Route route() {
        return Route.post("/v1/three-calls").needs(Role.EDITOR);
    }

    @Override
    public String read(Fields fields) {
        return fields.requiredText("text");
    }

    @Override
    public Outcome handle(Call call, String text) {
        var key = call.headers().first("Idempotency-Key").orElseThrow();
        var id = Records.id(call.caller().workspace(), call.caller().actor().id(), key);
        try {
            claim(id, call);
        } catch (ConditionalCheckFailedException e) {
            return existing(e.item(), Fingerprint.of(call));
        }
        var note = bench.ids.next("thr");
        insert(note, call.caller().workspace());
        var answer = Answer.ok(Map.of("id", note, "text", text));
        complete(id, call, answer);
        return answer;
    }

    private void claim(String id, Call call) {
        var now = bench.clock.millis();
        var item = record(id, "running", call);
        item.put("lease", fromN(Long.toString(now + 30_000)));
        bench.dynamo.putItem(put -> put.tableName(TemplateTables.RESPONSES)
                .item(item)
                .conditionExpression("attribute_not_exists(id) OR (#state = :running AND lease <= :now)")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":running", fromS("running"), ":now", fromN(Long.toString(now))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    private static Outcome existing(Map<String, AttributeValue> found, String fingerprint) {
        if (!fingerprint.equals(found.getOrDefault("fingerprint", fromS("")).s())) {
            return new Outcome.Refusal(new IdempotencyKeyReused());
        }
        var body = found.get("body");
        return body == null
                ? new Outcome.Refusal(new IdempotencyInProgress())
                : new Answer(
                        200,
                        new Payload(Payload.JSON, body.s().getBytes(StandardCharsets.UTF_8)),
                        Headers.NONE.with("Idempotent-Replayed", "true"));
    }

    private void insert(String note, String workspace) {
        var head = Map.of("thread", fromS(note), "item", fromS("head"), "workspace", fromS(workspace));
        var turn = Map.of("thread", fromS(note), "item", fromS("turn"));
        bench.dynamo.batchWriteItem(batch -> batch.requestItems(Map.of(
                TemplateTables.THREADS,
                Stream.of(head, turn)
                        .map(item -> WriteRequest.builder()
                                .putRequest(put -> put.item(item))
                                .build())
                        .toList())));
    }

    private void complete(String id, Call call, Answer answer) {
        var item = record(id, "done", call);
        item.put("body", fromS(answer.body().text()));
        bench.dynamo.putItem(put -> put.tableName(TemplateTables.RESPONSES).item(item));
    }

    private static Map<String, AttributeValue> record(String id, String state, Call call) {
        return new HashMap<>(Map.of(
                "id", fromS(id),
                "part", fromN("0"),
                "state", fromS(state),
                "fingerprint", fromS(Fingerprint.of(call))));
    }
}
