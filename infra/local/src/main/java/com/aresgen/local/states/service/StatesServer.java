package com.aresgen.local.states.service;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.states.journal.JournalFailure;
import com.aresgen.local.states.run.Executions;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Step Functions over HTTP in the protocol AWS JSON 1.0. Calls that come before {@link #serve} wait for it. */
public final class StatesServer implements AutoCloseable {
    private static final String TARGET = "AWSStepFunctions.";
    private static final String TYPE = "application/x-amz-json-1.0";

    private final LocalRegion region;
    private final CompletableFuture<Executions> executions = new CompletableFuture<>();
    private final WebServer server;

    private StatesServer(LocalRegion region) {
        this.region = region;
        this.server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .shutdownHook(false)
                .addRouting(HttpRouting.builder().post("/", this::answer))
                .build();
    }

    public static StatesServer open(LocalRegion region) {
        var opened = new StatesServer(region);
        opened.server.start();
        return opened;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public void serve(Executions all) {
        executions.complete(all);
    }

    @Override
    public void close() {
        server.stop();
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var target = request.headers().value(HeaderNames.create("X-Amz-Target")).orElse("");
        response.header("Content-Type", TYPE);
        try {
            response.send(answer(target, Request.of(request.content().as(String.class)))
                    .toString());
        } catch (ServiceError refusal) {
            refuse(response, Status.BAD_REQUEST_400, refusal.type(), String.valueOf(refusal.getMessage()));
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof JournalFailure failure)) {
                throw failed;
            }
            refuse(
                    response,
                    Status.INTERNAL_SERVER_ERROR_500,
                    "InternalServerError",
                    String.valueOf(failure.getMessage()));
        }
    }

    private JsonNode answer(String target, Request request) {
        var all = new ExecutionActions(executions.join(), region);
        var tasks = new TaskActions(executions.join());
        return switch (target) {
            case TARGET + "StartExecution" -> all.start(request);
            case TARGET + "DescribeExecution" -> all.describe(request);
            case TARGET + "StopExecution" -> all.stop(request);
            case TARGET + "ListExecutions" -> all.list(request);
            case TARGET + "GetExecutionHistory" -> all.history(request);
            case TARGET + "SendTaskSuccess" -> tasks.succeed(request);
            case TARGET + "SendTaskFailure" -> tasks.fail(request);
            case TARGET + "SendTaskHeartbeat" -> tasks.beat(request);
            default -> throw new ServiceError("UnknownOperationException", target);
        };
    }

    private static void refuse(ServerResponse response, Status status, String type, String message) {
        response.status(status)
                .send(JsonNodeFactory.instance
                        .objectNode()
                        .put("__type", type)
                        .put("message", message)
                        .toString());
    }
}
