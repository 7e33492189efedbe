package com.aresgen.permissions;

import com.aresgen.faults.Records;
import com.aresgen.http.json.Json;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.runs.Approval;
import com.aresgen.store.runs.Attempt;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the functions of the machine of runs do: steps of every type, and runs that were left alone, as the store and
 * the machine leave them when a function dies. Nothing is asserted here, as in {@link Exercise}.
 */
final class RunExercise {
    private static final String EVERY_TYPE = """
            version: 1
            inputs: {type: object, required: [bot, url], properties: {bot: {type: string}, url: {type: string}}}
            steps:
              - {id: question, uses: transform, with: {value: "When does water boil?"}}
              - {id: text, uses: chat.completion, with: {model: local/extractive-1, prompt: "Summarize in one sentence: Water boils at 100 degrees Celsius at sea level."}}
              - {id: summary, needs: [question, text], uses: chat.completion, with: {model: local/extractive-1, prompt: "Summarize in one sentence: ${{ steps.question.output + ' ' + steps.text.output.text }}"}}
              - {id: page, needs: [question, text], uses: document.create, with: {title: "${{ steps.question.output }}", content: "${{ steps.text.output.text }}"}}
              - {id: shorter, needs: [page], uses: document.command, with: {document_id: "${{ steps.page.output.document_id }}", command: summarize}}
              - {id: answer, needs: [question, text], uses: chatbot.message, with: {chatbot_id: "${{ inputs.bot }}", content: "${{ steps.question.output + ' ' + steps.text.output.text }}"}}
              - {id: ping, needs: [question, text], uses: http.request, with: {url: "${{ inputs.url }}", method: POST, body: {q: "${{ steps.question.output }}", a: "${{ steps.text.output.text }}"}}}
              - {id: each, for_each: {items: "${{ [1, 2, 3] }}"}, uses: transform, with: {value: "${{ item }}"}}
              - {id: rest, uses: wait, with: {duration: 50ms}}
            """;
    private static final String LEFT = """
            version: 1
            steps:
              - {id: said, uses: chat.completion, with: {model: local/extractive-1, prompt: "Summarize in one sentence: Water boils at 100 degrees Celsius at sea level."}}
              - {id: asked, needs: [said], uses: approval, with: {message: "Go on?"}}
              - {id: decided, needs: [said], uses: approval, with: {message: "Go on?"}}
              - {id: silent, needs: [said], uses: approval, with: {message: "Go on?"}}
              - {id: begun, needs: [said], uses: approval, with: {message: "Go on?"}}
              - {id: lost, needs: [begun], uses: chat.completion, with: {model: local/extractive-1, prompt: "Summarize in one sentence: Water boils at 100 degrees Celsius at sea level."}}
            """;

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final RunStore store = new RunStore(
            RunningApi.eu().operator(),
            new Transaction(RunningApi.eu().operator()),
            InstantSource.system(),
            TemplateTables.NAMES);

    void run() {
        // The functions that call read what the key that started a run has spent.
        send("PATCH", "/v1/keys/" + tenant.admin().keyId(), "{\"max_cost_usd_per_day\":\"1000\"}");
        everyType();
        var swept = leftAlone();
        var head = Map.of("run", AttributeValue.fromS(swept), "item", AttributeValue.fromS("head"));
        WorkerExercise.due(TemplateTables.RUNS, head, "due");
        WorkerExercise.run("AresGen-EU-SweepRuns");
        var reaped = leftAlone();
        var input = Json.MAPPER.createObjectNode();
        input.set("thread", thread(reaped, "silent"));
        var event = Json.MAPPER.createObjectNode();
        event.putObject("detail").put("input", input.toString());
        invoke("ReapExecution", event);
        lose(leftAlone());
    }

    private void everyType() {
        send(
                "POST",
                "/v1/webhooks",
                "{\"url\":\"" + RunningApi.eu().receiver().url("/") + "\",\"events\":[\"workflow.*\"]}");
        var bot = send("POST", "/v1/chatbots", Row.named("CreateChatbot").body().toString());
        var inputs = Json.MAPPER.createObjectNode();
        inputs.putObject("inputs")
                .put("bot", bot.path("id").stringValue())
                .put("url", RunningApi.eu().receiver().url("/").toString());
        var run = started(EVERY_TYPE, inputs.toString());
        Waiting.until(() -> send("GET", run + "?wait=1", "").path("finished_at").isString());
    }

    /**
     * Makes a run as failures leave it: the execution of one step was not woken after the decision, the execution of
     * another has ended, a third step may begin, and the call of a fourth is lost.
     */
    private String leftAlone() {
        var path = started(LEFT, "{}");
        var run = path.substring(path.lastIndexOf('/') + 1);
        Waiting.until(() -> store.all(run).stream()
                        .filter(row -> row.approval().flatMap(Approval::token).isPresent())
                        .count()
                == 4);
        decide(run, "decided");
        put(
                run,
                row(run, "begun")
                        .edit()
                        .status(StepStatus.PENDING)
                        .execution(Optional.empty())
                        .next());
        put(run, row(run, "lost").edit().pending(0).next());
        begin(run, "lost");
        return run;
    }

    private void decide(String run, String step) {
        var row = row(run, step);
        var yes = new Approval.Decision(true, Optional.empty(), tenant.admin().keyId(), Instant.now());
        put(
                run,
                row.edit()
                        .approval(Optional.of(row.approval().orElseThrow().with(yes)))
                        .next());
    }

    /** As if an execution that is gone had begun an attempt long ago. */
    private void begin(String run, String step) {
        put(
                run,
                row(run, step)
                        .edit()
                        .status(StepStatus.RUNNING)
                        .execution(Optional.of("of_" + run))
                        .startedAt(Optional.of(Instant.EPOCH))
                        .attempts(List.of(Attempt.begun(1, Instant.EPOCH)))
                        .next());
    }

    /** A person who decided before the execution asked; a call that was made, and one that was not, both unheard of. */
    private void lose(String run) {
        var token = row(run, "asked").approval().flatMap(Approval::token).orElseThrow();
        decide(run, "asked");
        var asks = Json.MAPPER.createObjectNode().put("token", token);
        asks.set("thread", thread(run, "asked"));
        invoke("AskApproval", asks);
        Records.cutInTwo(Records.id(tenant.workspace(), run, StepRow.callKey(run, "said", 1)));
        begin(run, "said");
        for (var step : List.of("said", "lost")) {
            var given = Json.MAPPER.createObjectNode().put("execution", "of_" + run);
            given.set("thread", thread(run, step).put("lost", "States.Timeout"));
            invoke("AdvanceRun", given);
        }
        var revived = Json.MAPPER.createObjectNode().put("execution", "another_of_" + run);
        revived.set("thread", thread(run, "silent").put("revival", true));
        invoke("AdvanceRun", revived);
    }

    private StepRow row(String run, String path) {
        return Optional.ofNullable(store.steps(run, List.of(path)).get(path)).orElseThrow();
    }

    private void put(String run, StepRow row) {
        store.commit(new RunChange(run).put(row));
    }

    private static ObjectNode thread(String run, String path) {
        return Json.MAPPER
                .createObjectNode()
                .put("run", run)
                .put("generation", 1)
                .put("path", path)
                .put("revival", false);
    }

    private static void invoke(String function, JsonNode event) {
        RunningApi.eu()
                .local()
                .functions()
                .find("AresGen-EU-" + function)
                .orElseThrow()
                .invoke(event.toString().getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(20));
    }

    private String started(String yaml, String body) {
        var definition = Json.MAPPER.createObjectNode().put("definition", yaml).put("format", "yaml");
        var workflow = send("POST", "/v1/workflows", definition.toString());
        var runs = "/v1/workflows/" + workflow.path("id").stringValue() + "/runs";
        return runs + "/" + send("POST", runs, body).path("id").stringValue();
    }

    private JsonNode send(String method, String path, String body) {
        var request = RunningApi.eu().http().request(method, path).as(tenant.admin());
        var reply = (body.isEmpty() ? request : request.body(body)).send();
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + reply.body());
        }
        return reply.json();
    }
}
