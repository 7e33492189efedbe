package com.aresgen.infra.endpoints;

import com.aresgen.infra.resources.Grant;
import com.aresgen.infra.resources.TableName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The API's table of contents: the rows of all families, each read top to bottom in a file of its own. */
public final class Endpoints {
    /** The stage of the API, which supplies the first segment of every path. */
    public static final String STAGE = "v1";

    public static final List<ApiEndpoint> ALL = Stream.of(
                    ChatEndpoints.ALL,
                    VoiceEndpoints.ALL,
                    DocumentEndpoints.ALL,
                    ChatbotEndpoints.ALL,
                    WorkflowEndpoints.ALL,
                    DeletionEndpoints.ALL,
                    WorkspaceEndpoints.ALL,
                    WebhookEndpoints.ALL,
                    OpenEndpoints.ALL)
            .flatMap(List::stream)
            .toList();

    public static final ApiEndpoint FALLBACK = OpenEndpoints.FALLBACK;

    public static final Worker INDEX = WorkspaceEndpoints.INDEX;

    /** The functions that start without a caller: by a queue, by the clock or by lines of the log. */
    public static final List<Worker> WORKERS = Stream.of(
                    DocumentEndpoints.WORKERS,
                    ChatbotEndpoints.WORKERS,
                    WorkflowEndpoints.WORKERS,
                    DeletionEndpoints.WORKERS,
                    WorkspaceEndpoints.WORKERS,
                    WebhookEndpoints.WORKERS,
                    OpenEndpoints.WORKERS)
            .flatMap(List::stream)
            .toList();

    /** The routes of the WebSocket API. */
    public static final List<SocketRoute> SOCKETS = DocumentEndpoints.SOCKETS;

    private Endpoints() {}

    /** Every function that is deployed. */
    public static Stream<FunctionRow> deployed() {
        return Stream.of(functions(), SOCKETS.stream(), WORKERS.stream()).flatMap(Function.identity());
    }

    /** Every row that callers reach, the fallback included. */
    public static Stream<ApiEndpoint> functions() {
        return Stream.concat(ALL.stream(), Stream.of(FALLBACK));
    }

    /** Every function that writes audit lines: those that callers reach, and those that call for a run. */
    public static Stream<FunctionRow> audited() {
        return deployed().filter(FunctionRow::isAudited);
    }

    /** The IAM actions that all functions together use on a table, in alphabetical order. */
    public static Stream<String> actionsOn(TableName table) {
        return deployed()
                .flatMap(row -> row.grants().stream())
                .filter(grant -> grant.resource() == table)
                .map(Grant::action)
                .distinct()
                .sorted();
    }
}
