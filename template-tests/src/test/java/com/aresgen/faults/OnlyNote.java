package com.aresgen.faults;

import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.suite.TemplateTables;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Algorithm A for an effect that by itself prevents a second one, as with DELETE: a workspace has one note, and the
 * endpoint refuses a call that would make another.
 */
record OnlyNote(Notes notes, DynamoDbClient dynamo) implements Endpoint<String> {
    OnlyNote(EndpointBench bench) {
        this(new Notes(bench), bench.dynamo);
    }

    @Override
    public Route route() {
        return Route.post("/v1/only-note").needs(Role.EDITOR);
    }

    @Override
    public String read(Fields fields) {
        return fields.requiredText("text");
    }

    @Override
    public Outcome handle(Call call, String text) {
        var id = "thr_of_" + call.caller().workspace();
        return exists(id)
                ? new Outcome.Refusal(new NotFound(Problem.THREAD_NOT_FOUND, id))
                : Notes.answer(id, text).writing(notes.writes(call, id, text));
    }

    private boolean exists(String id) {
        return dynamo.getItem(get -> get.tableName(TemplateTables.THREADS)
                        .key(Map.of("thread", AttributeValue.fromS(id), "item", AttributeValue.fromS("head")))
                        .consistentRead(true))
                .hasItem();
    }
}
