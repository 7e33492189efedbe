package com.aresgen.permissions;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.http.json.Json;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Given;
import com.aresgen.suite.Http;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Waiting;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that workers do: an attempt that fails, one that gets a 410, and rows whose wake-up was lost. */
final class WorkerExercise {
    private static final String PAST = "1000";

    private WorkerExercise() {}

    static void run() throws IOException {
        deliver(500);
        deliver(410);
        announce();
        sweep();
        makeVersions();
        index();
        purgeRuns();
        waitForRuns();
        run("AresGen-EU-Probe");
        new RunExercise().run();
        new SocketExercise().run();
    }

    /** Starts runs and waits for them; one puts out more than its row takes. */
    private static void waitForRuns() {
        var tenant = RunningApi.eu().newTenant();
        var body = """
                {"definition":{"version":1,"steps":[{"id":"big","uses":"transform",
                 "with":{"value":"%s"}}]}}""".formatted("x".repeat(40_000));
        var workflow = request(tenant, "POST", "/v1/workflows")
                .body(body)
                .send()
                .json()
                .path("id")
                .stringValue();
        var runs = "/v1/workflows/" + workflow + "/runs";
        var run = request(tenant, "POST", runs)
                .body("{}")
                .header("Prefer", "wait=20")
                .send()
                .json();
        var path = runs + "/" + run.path("id").stringValue();
        Waiting.until(() -> request(tenant, "GET", path + "?wait=1")
                .send()
                .json()
                .path("finished_at")
                .isString());
        request(tenant, "GET", path + "/outputs/big").send();
    }

    /** Deletes a workflow with a run of one step. */
    private static void purgeRuns() {
        var tenant = RunningApi.eu().newTenant();
        var workflow = request(tenant, "GET", "/v1/workflows/" + Given.WORKFLOW)
                .send()
                .json()
                .path("id")
                .stringValue();
        request(tenant, "POST", "/v1/workflows/" + workflow + "/runs")
                .body("{\"inputs\":{\"topic\":\"Tea\"}}")
                .header("Prefer", "wait=20")
                .send();
        FinishedDeletions.deletedAt("/v1/workflows/" + workflow, tenant.admin());
    }

    /** Moves the time of rest of a document that was typed in to the past, and then moves it back. */
    private static void makeVersions() {
        var tenant = RunningApi.eu().newTenant();
        var id = request(tenant, "GET", "/v1/documents/" + Given.DOCUMENT)
                .send()
                .json()
                .path("id")
                .stringValue();
        // Once while the author types, once when the author has rested.
        due(TemplateTables.DOCUMENTS, Map.of("document", text(id), "item", text("head")), "due");
        run("AresGen-EU-MakeVersions");
        RunningApi.eu()
                .operator()
                .updateItem(request -> request.tableName(TemplateTables.DOCUMENTS)
                        .key(Map.of("document", text(id), "item", text("log#000000001")))
                        .updateExpression("SET created_at = :past")
                        .expressionAttributeValues(Map.of(":past", AttributeValue.fromN(PAST))));
        due(TemplateTables.DOCUMENTS, Map.of("document", text(id), "item", text("head")), "due");
        run("AresGen-EU-MakeVersions");
    }

    /** Indexes as many chunks of as many sources as a calibration needs. */
    private static void index() {
        var tenant = RunningApi.eu().newTenant();
        var body = Json.MAPPER.createObjectNode().put("name", "large");
        var sources = body.putObject("knowledge_base").putArray("sources");
        for (var source = 0; source < 8; source++) {
            var text = new StringBuilder();
            for (var chapter = 0; chapter < 4; chapter++) {
                text.append("# Chapter ")
                        .append(chapter)
                        .append(" of book ")
                        .append(source)
                        .append("\n\nA sentence of it.\n\n");
            }
            sources.addObject().put("title", "Book " + source).put("text", text.toString());
        }
        var bot = request(tenant, "POST", "/v1/chatbots")
                .body(body.toString())
                .send()
                .json();
        var path = "/v1/chatbots/" + bot.path("id").stringValue();
        // While the worker has the first ones, so that it wakes the next run.
        for (var more = 0; more < 5; more++) {
            request(tenant, "POST", path + "/sources")
                    .body(Row.named("AddSources").body().toString())
                    .send();
        }
        Waiting.until(() -> request(tenant, "GET", path)
                .send()
                .json()
                .path("status")
                .stringValue()
                .equals("ready"));
    }

    static void run(String worker) {
        var event = new ScheduledEvent();
        event.setSource("aws.events");
        RunningApi.eu().local().functions().find(worker).orElseThrow().call(event, String.class);
    }

    /** Deletes a thread, which is announced to a webhook. */
    private static void announce() {
        var tenant = RunningApi.eu().newTenant();
        request(tenant, "POST", "/v1/webhooks")
                .body("{\"url\":\"" + RunningApi.eu().receiver().url("/") + "\",\"events\":[\"thread.*\"]}")
                .send();
        var thread = request(tenant, "POST", "/v1/chat/completions")
                .body(
                        "{\"model\":\"local/extractive-1\",\"messages\":[{\"role\":\"user\",\"content\":\"Summarize in one"
                                + " sentence: Water boils at 100 degrees Celsius at sea level.\"}]}")
                .send()
                .header("X-Thread-Id");
        FinishedDeletions.deleted(thread, tenant.admin());
    }

    private static void deliver(int status) throws IOException {
        var tenant = RunningApi.eu().newTenant();
        try (var receiver = Receiver.start(ReceiverScript.says(status, ""))) {
            var id = request(tenant, "POST", "/v1/webhooks")
                    .body("{\"url\":\"" + receiver.url("/") + "\",\"events\":[\"*\"]}")
                    .send()
                    .json()
                    .path("id")
                    .stringValue();
            request(tenant, "POST", "/v1/webhooks/" + id + "/test").send();
            Waiting.until(() -> request(tenant, "GET", "/v1/webhooks/" + id + "/deliveries")
                            .send()
                            .json()
                            .path(0)
                            .at("/attempts/0/response_code")
                            .asInt(0)
                    == status);
        }
    }

    /** Runs the sweeper on rows without an owner, which stay due until they are removed. */
    private static void sweep() {
        var deletion = Map.of("id", text("del_00000000000000000000000000"));
        var delivery = Map.of("endpoint", text("whe_nobody"), "event", text("evt_nobody"));
        var knowledge = Map.of("knowledge", text("kb_nobody"), "item", text("head"));
        due(TemplateTables.DELETIONS, deletion, "due");
        due(TemplateTables.DELIVERIES, delivery, "yes");
        due(TemplateTables.KNOWLEDGE, knowledge, "due");
        run("AresGen-EU-Sweep");
        RunningApi.eu()
                .operator()
                .deleteItem(
                        request -> request.tableName(TemplateTables.KNOWLEDGE).key(knowledge));
        RunningApi.eu()
                .operator()
                .deleteItem(
                        request -> request.tableName(TemplateTables.DELETIONS).key(deletion));
        RunningApi.eu()
                .operator()
                .deleteItem(
                        request -> request.tableName(TemplateTables.DELIVERIES).key(delivery));
    }

    static void due(String table, Map<String, AttributeValue> key, String due) {
        RunningApi.eu()
                .operator()
                .updateItem(request -> request.tableName(table)
                        .key(key)
                        .updateExpression("SET #due = :due, next_at = :past")
                        .expressionAttributeNames(Map.of("#due", "due"))
                        .expressionAttributeValues(Map.of(":due", text(due), ":past", AttributeValue.fromN(PAST))));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static Http.Request request(Tenant tenant, String method, String path) {
        return RunningApi.eu().http().request(method, path).as(tenant.admin());
    }
}
