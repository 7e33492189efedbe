package com.aresgen.workflows.runs;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.workflows.StoredDefinition;
import com.aresgen.store.workflows.StoredWorkflow;
import com.aresgen.store.workflows.WorkflowStore;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.machine.PinnedDefinitions;
import com.aresgen.workflows.machine.RunStarts;
import com.aresgen.workflows.runs.view.RunView;
import com.aresgen.workflows.runs.view.RunViews;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** POST /v1/workflows/{id}/runs */
final class StartRun implements Endpoint<RunStart> {
    private final WorkflowStore workflows;
    private final PinnedDefinitions definitions;
    private final RunStore runs;
    private final RunViews views;
    private final RunStarts starts;
    private final Patience patience;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    StartRun(
            WorkflowStore workflows,
            PinnedDefinitions definitions,
            RunStore runs,
            RunViews views,
            RunStarts starts,
            Patience patience,
            Ids ids,
            InstantSource clock) {
        this.workflows = workflows;
        this.definitions = definitions;
        this.runs = runs;
        this.views = views;
        this.starts = starts;
        this.patience = patience;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.post("/v1/workflows/{id}/runs").needs(Role.EDITOR).quoting();
    }

    @Override
    public RunStart read(Fields fields) {
        return RunStart.read(fields);
    }

    @Override
    public Outcome handle(Call call, RunStart start) {
        var id = call.pathParameter("id");
        var newest = workflows.find(id, call.caller().workspace());
        if (newest.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.WORKFLOW_NOT_FOUND, id));
        }
        var version = start.version().orElse(newest.get().version());
        var chosen = workflows.version(newest.get(), version);
        if (chosen.isEmpty()) {
            return new Outcome.Refusal(
                    new NotFound(Problem.VERSION_NOT_FOUND, Long.toString(version), Optional.of("/version")));
        }
        var definition = definitions.of(id, version);
        var faults = definition.inputs().check(start.inputs()).stream()
                .map(fault -> new Violation("/inputs" + fault.pointer(), fault.code(), fault.detail()))
                .toList();
        if (!faults.isEmpty()) {
            return new Outcome.Refusal(new InvalidBody(faults));
        }
        var inputs = definition.inputs().withDefaults(start.inputs());
        return start.isDry() ? planned(chosen.get(), inputs) : started(call, chosen.get(), definition, start, inputs);
    }

    /** What a run would do, and what it may cost. */
    private Outcome planned(StoredWorkflow workflow, JsonNode inputs) {
        var content = workflows.definition(workflow.id(), workflow.version());
        if (content.isEmpty()) {
            return new Outcome.Refusal(new NotFound(Problem.WORKFLOW_NOT_FOUND, workflow.id()));
        }
        var plan = new LinkedHashMap<String, Object>();
        plan.put("dry_run", true);
        plan.put("workflow_id", workflow.id());
        plan.put("workflow_version", workflow.version());
        plan.put("inputs", inputs);
        plan.put("steps", json(content.get(), StoredDefinition::steps));
        plan.put("estimated_cost_usd", json(content.get(), StoredDefinition::estimate));
        return Answer.ok(plan).quoting(workflow.id());
    }

    private static JsonNode json(StoredDefinition content, Function<StoredDefinition, String> member) {
        return Json.MAPPER.readTree(member.apply(content));
    }

    private Outcome started(
            Call call, StoredWorkflow workflow, Definition definition, RunStart start, JsonNode inputs) {
        var now = clock.instant();
        var head = new RunHead(
                ids.next("run"),
                workflow.workspace(),
                workflow.id(),
                workflow.version(),
                call.caller().actor().id(),
                call.caller().role(),
                RunStatus.QUEUED,
                Optional.empty(),
                1,
                0,
                Optional.empty(),
                start.metadata(),
                start.maxCostNanos().or(definition::budgetNanos),
                definition.timeout(),
                now,
                Optional.empty(),
                Optional.empty(),
                now.plus(definition.timeout()),
                0,
                Optional.empty(),
                Optional.empty(),
                1);
        var answer = new Answer(
                        202,
                        Payload.json(new RunView.Accepted(
                                head.id(),
                                head.workflow(),
                                head.workflowVersion(),
                                head.status().wire(),
                                inputs,
                                head.metadata(),
                                now)),
                        Headers.NONE.with("Location", "/v1/workflows/" + workflow.id() + "/runs/" + head.id()))
                .quoting(workflow.id())
                .writing(workflows.check(workflow))
                .writing(runs.insert(head, inputs))
                .writing(runs.quotedBy(call, head.id()))
                .waking(starts.of(head));
        return Patience.preferred(call)
                .map(seconds -> answer.followedBy(() -> finished(answer, head, seconds)))
                .orElse(answer);
    }

    /** The run, if it ends in time; otherwise the answer that it was accepted. */
    private Answer finished(Answer accepted, RunHead head, int seconds) {
        return patience.untilEnded(head.id(), seconds)
                .filter(found -> found.status().isEnd())
                .map(found -> Answer.ok(views.whole(found))
                        .with(accepted.headers())
                        .with("Preference-Applied", "wait=" + seconds))
                .orElse(accepted);
    }
}
