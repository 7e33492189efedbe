package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.endpoints.ApiEndpoint.put;
import static com.aresgen.infra.resources.TableName.AUDIT;
import static com.aresgen.infra.resources.TableName.DELETIONS;
import static com.aresgen.infra.resources.TableName.DELIVERIES;
import static com.aresgen.infra.resources.TableName.KEYS;
import static com.aresgen.infra.resources.TableName.RESPONSES;
import static com.aresgen.infra.resources.TableName.RUNS;
import static com.aresgen.infra.resources.TableName.WEBHOOKS;
import static com.aresgen.infra.resources.TableName.WORKFLOWS;

import com.aresgen.infra.resources.MachineAccess;
import com.aresgen.infra.resources.QueueName;
import java.util.List;

/** The family {@code workflows}: definitions created, validated, read, changed and deleted, and their runs. */
final class WorkflowEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            post("/v1/workflows", workflows("edit.CreateWorkflow"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .puts(WORKFLOWS),
            post("/v1/workflows/validate", workflows("edit.ValidateWorkflow"))
                    .authenticated()
                    .idempotent(),
            get("/v1/workflows", workflows("read.ListWorkflows"))
                    .authenticated()
                    .paged()
                    .queries(WORKFLOWS.index("Workspace")),
            get("/v1/workflows/{id}", workflows("read.GetWorkflow"))
                    .authenticated()
                    .gets(WORKFLOWS)
                    .queries(WORKFLOWS),
            put("/v1/workflows/{id}", workflows("edit.UpdateWorkflow"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(WORKFLOWS)
                    .puts(WORKFLOWS),
            delete("/v1/workflows/{id}", workflows("edit.DeleteWorkflow"))
                    .authenticated()
                    .idempotent()
                    .gets(WORKFLOWS)
                    .puts(WORKFLOWS)
                    .deleting(),
            get("/v1/workflows/{id}/versions", workflows("read.ListWorkflowVersions"))
                    .authenticated()
                    .paged()
                    .gets(WORKFLOWS)
                    .queries(WORKFLOWS),
            post("/v1/workflows/signing-secret/rotate", workflows("signing.RotateSigningSecret"))
                    .authenticated()
                    .idempotent()
                    .gets(WORKFLOWS)
                    .puts(WORKFLOWS),
            get("/v1/schemas/workflow.json", workflows("schema.GetWorkflowSchema")),
            post("/v1/workflows/{id}/runs", workflows("runs.StartRun"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(WORKFLOWS)
                    .queries(WORKFLOWS)
                    .checks(WORKFLOWS)
                    .gets(RUNS)
                    .queries(RUNS)
                    .puts(RUNS)
                    .starts(MachineAccess.RUNS, "StartExecution"),
            get("/v1/workflows/{id}/runs", workflows("runs.ListRuns"))
                    .authenticated()
                    .paged()
                    .gets(WORKFLOWS)
                    .queries(RUNS.index("Workflow")),
            get("/v1/workflows/{id}/runs/{run_id}", workflows("runs.GetRun"))
                    .authenticated()
                    .queries(WORKFLOWS)
                    .gets(RUNS)
                    .queries(RUNS),
            get("/v1/workflows/{id}/runs/{run_id}/outputs/{path+}", workflows("runs.GetRunOutput"))
                    .authenticated()
                    .gets(RUNS)
                    .queries(RUNS),
            post("/v1/workflows/{id}/runs/{run_id}/cancel", workflows("runs.CancelRun"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .queries(WORKFLOWS)
                    .gets(RUNS)
                    .queries(RUNS)
                    .puts(RUNS)
                    .starts(MachineAccess.RUNS, "StartExecution"),
            post("/v1/workflows/{id}/runs/{run_id}/redrive", workflows("runs.RedriveRun"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(WORKFLOWS)
                    .queries(WORKFLOWS)
                    .gets(RUNS)
                    .queries(RUNS)
                    .puts(RUNS)
                    .starts(MachineAccess.RUNS, "StartExecution"),
            post("/v1/workflows/{id}/runs/{run_id}/approvals/{step}", workflows("runs.DecideApproval"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(RUNS)
                    .puts(RUNS)
                    .updates(AUDIT)
                    .starts(MachineAccess.RUNS, "SendTaskSuccess"));

    /** The functions of the machine of runs, and those that look after runs that it has lost. */
    static final List<Worker> WORKERS = List.of(
            Worker.task(workflows("steps.AdvanceRun"))
                    .on(WORKFLOWS, "Query")
                    .on(RUNS, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem")
                    .on(RESPONSES, "PutItem", "Query")
                    .on(WEBHOOKS, "Query")
                    .on(DELIVERIES, "PutItem")
                    .sends(QueueName.DELIVERIES)
                    .starts(MachineAccess.RUNS, "StartExecution")
                    .starts(MachineAccess.RUN_EXECUTIONS, "StopExecution", "DescribeExecution"),
            calling("steps.CallChat", ChatEndpoints.ALL, "CompleteChat").reserving(10),
            calling("steps.CallDocuments", DocumentEndpoints.ALL, "CreateDocument", "RunCommand")
                    .reserving(5),
            calling("steps.CallChatbot", ChatbotEndpoints.ALL, "SendMessage").reserving(5),
            recording(Worker.request(workflows("steps.CallHttp")))
                    .on(WORKFLOWS, "GetItem", "PutItem")
                    .reserving(5),
            Worker.task(workflows("steps.AskApproval"))
                    .on(RUNS, "GetItem", "PutItem")
                    .starts(MachineAccess.RUNS, "SendTaskSuccess"),
            Worker.onFailedExecutions(workflows("steps.ReapExecution"))
                    .on(WORKFLOWS, "Query")
                    .on(RUNS, "GetItem", "Query")
                    .starts(MachineAccess.RUNS, "StartExecution", "SendTaskSuccess")
                    .starts(MachineAccess.RUN_EXECUTIONS, "DescribeExecution"),
            Worker.everyMinute(workflows("steps.SweepRuns"))
                    .on(WORKFLOWS, "Query")
                    .on(RUNS, "GetItem", "Query", "UpdateItem")
                    .queries(RUNS.index("Due"))
                    .starts(MachineAccess.RUNS, "StartExecution", "SendTaskSuccess")
                    .starts(MachineAccess.RUN_EXECUTIONS, "DescribeExecution"));

    private WorkflowEndpoints() {}

    /** A function that makes the calls of steps: it has what these endpoints have, and records their ends. */
    private static Worker calling(String name, List<ApiEndpoint> family, String... functions) {
        return family.stream()
                .filter(row -> List.of(functions).contains(row.handler().functionName()))
                .reduce(
                        recording(Worker.call(workflows(name)))
                                .on(RESPONSES, "PutItem", "Query")
                                .on(KEYS, "GetItem"),
                        Worker::as,
                        (first, _) -> first);
    }

    private static Worker recording(Worker caller) {
        return caller.on(WORKFLOWS, "Query").on(RUNS, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem");
    }

    private static HandlerName workflows(String name) {
        return new HandlerName(FamilyName.WORKFLOWS, name);
    }
}
