package com.aresgen.permissions;

import com.aresgen.faults.Conflicts;
import com.aresgen.faults.Door;
import com.aresgen.faults.Records;
import com.aresgen.faults.StoreCalls;
import com.aresgen.http.json.Json;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Given;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends every kind of call that the conventions know to one endpoint. Nothing is asserted here: other suites do, and
 * the test that runs this traffic names each grant that it does not use.
 */
record Exercise(Row row, Tenant tenant) {
    static Exercise of(Row row) {
        return new Exercise(row, RunningApi.eu().newTenant());
    }

    void run() {
        row.request().as(tenant.admin()).send();
        named("remote/any");
        named("amazon/nova-lite");
        streamed();
        paged();
        continued();
        voiced();
        ofDocuments();
        withBudget();
        new ChatbotExercise(this).run();
        if (row.route().mutates()) {
            replayed();
            replayedFromPieces();
            refused();
        }
    }

    /** Replaces the sample's model by one that only the operator's server knows, or by one on Bedrock. */
    private void named(String model) {
        var sample = "local/extractive-1";
        var elsewhere = row.request(row.path().replace(sample, model));
        var body = row.event().path("body").asString("").replace(sample, model);
        (body.isEmpty() ? elsewhere : elsewhere.body(body)).as(tenant.admin()).send();
    }

    private void streamed() {
        if (row.route().path().equals("/v1/chat/completions")) {
            row.request()
                    .body(row.body()
                            .put("model", "amazon/nova-lite")
                            .put("stream", true)
                            .toString())
                    .as(tenant.admin())
                    .send();
        }
    }

    /** Reading a cursor needs the key that signs cursors. */
    private void paged() {
        if (row.route().parameters().contains("cursor")) {
            row.request(row.path() + "?cursor=1.nobodys").as(tenant.admin()).send();
        }
    }

    /** A key with a budget has its spending read, and so has an edit token of it. */
    private void withBudget() {
        if (row.route().asksModels()) {
            var made = post(
                    "/v1/keys",
                    Json.MAPPER
                            .createObjectNode()
                            .put("name", "with a budget")
                            .put("role", "editor")
                            .put("max_cost_usd_per_day", "0"));
            row.request()
                    .header("Authorization", "Bearer " + made.path("secret").stringValue())
                    .send();
        }
        if (row.endpoint().equals("RunCommand")) {
            var document = post("/v1/documents", Row.named("CreateDocument").body());
            RunningApi.eu()
                    .http()
                    .post(
                            "/v1/documents/" + document.path("id").stringValue() + "/commands",
                            row.body().toString())
                    .header(
                            "Authorization",
                            "Bearer " + document.at("/edit_token/token").stringValue())
                    .send();
        }
    }

    /** Continues a thread if the endpoint takes one, then deletes it with all that was stored of it. */
    private void continued() {
        if (row.route().path().equals("/v1/chat/completions")) {
            var turn = row.request()
                    .body(row.body().put("thread_id", Given.THREAD).toString())
                    .as(tenant.admin())
                    .keyed("continued")
                    .send();
            row.request()
                    .body(row.body()
                            .put("thread_id", Given.THREAD)
                            .put("store", false)
                            .toString())
                    .as(tenant.admin())
                    .send();
            Records.cutInTwo(Records.id(tenant.workspace(), tenant.admin().keyId(), "continued"));
            FinishedDeletions.deleted(turn.header("X-Thread-Id"), tenant.admin());
        }
    }

    /** What endpoints of documents do in some cases only: checks, suggestions, streams, and versions of typing. */
    private void ofDocuments() {
        switch (row.endpoint()) {
            case "RunCommand" -> {
                changed(body -> body.put("mode", "suggest"));
                changed(body -> body.put("stream", true));
                changed(body -> body.put("voice_id", Given.VOICE));
                changed(body -> body.put("model", "amazon/nova-lite").put("stream", true));
                citing();
            }
            case "AcceptSuggestion" -> overtaken();
            case "CreateDocument", "UpdateDocument" -> changed(body -> body.put("voice_id", Given.VOICE));
            default -> {}
        }
        if (row.endpoint().equals("UpdateDocument")) {
            row.request().body("{}").as(tenant.admin()).send();
        }
    }

    /** Cites the sample's document from a knowledge base that says the same: the stored answer quotes its source. */
    private void citing() {
        var chatbot = Row.named("CreateChatbot").body();
        chatbot.putObject("knowledge_base")
                .putArray("sources")
                .addObject()
                .put("title", "The same")
                .set("text", Row.named("CreateDocument").body().path("content"));
        var base = post("/v1/chatbots", chatbot).at("/knowledge_base/id").stringValue();
        var body = row.body().put("command", "cite");
        body.putObject("params").put("knowledge_base", base);
        keyed("citing").body(body.toString()).send();
    }

    /** Accepts a suggestion of whose text nothing is left, so that it makes a version and no revision. */
    private void overtaken() {
        var document = post("/v1/documents", Row.named("CreateDocument").body())
                .path("id")
                .stringValue();
        var path = "/v1/documents/" + document;
        var suggestion = post(path + "/commands", Row.named("RunCommand").body().put("mode", "suggest"))
                .path("suggestion_id")
                .stringValue();
        post(
                path + "/changes",
                Json.MAPPER.createObjectNode().put("base_revision", 0).put("content", ""));
        post(path + "/suggestions/" + suggestion + "/accept", Json.MAPPER.createObjectNode());
    }

    JsonNode post(String path, ObjectNode body) {
        return RunningApi.eu()
                .http()
                .post(path, body.toString())
                .as(tenant.admin())
                .send()
                .json();
    }

    void changed(UnaryOperator<ObjectNode> change) {
        row.request()
                .body(change.apply(row.body()).toString())
                .as(tenant.admin())
                .send();
    }

    /** Answers in a voice if the endpoint takes one. */
    private void voiced() {
        if (row.route().path().equals("/v1/chat/completions")) {
            row.request()
                    .body(row.body().put("voice_id", Given.VOICE).toString())
                    .as(tenant.admin())
                    .send();
        }
    }

    private void replayed() {
        keyed("replayed").send();
        keyed("replayed").send();
    }

    /** Few endpoints can be made to answer at length, but all may: so the stored answer is cut as a long one is. */
    private void replayedFromPieces() {
        keyed("pieces").send();
        Records.cutInTwo(Records.id(tenant.workspace(), tenant.admin().keyId(), "pieces"));
        keyed("pieces").send();
    }

    /** The function reads the record before it sends the refusal, as the call may be a replay. */
    private void refused() {
        row.request(row.path() + "?nonsense=1")
                .as(tenant.admin())
                .keyed("refused")
                .send();
        keyed("refused").body("{}").send();
        row.request(row.pathOf("nobody-has-this"))
                .as(tenant.admin())
                .keyed("unknown")
                .send();
    }

    /**
     * A call that holds a claim deletes it when the engine refuses every transaction.
     *
     * @return sends the call, which mostly waits between its attempts
     */
    Callable<Reply> conflict() {
        var door = Door.of(row.endpoint(), row.route().method(), row.path());
        var given = door.given(row.event(), tenant.admin(), "conflicted");
        return () -> StoreCalls.watchedBy(
                new Conflicts(Integer.MAX_VALUE, "TransactionConflict"),
                () -> door.send(given, tenant.admin(), "conflicted"));
    }

    private Http.Request keyed(String idempotencyKey) {
        return row.request().as(tenant.admin()).keyed(idempotencyKey);
    }
}
