package com.aresgen.infra.endpoints;

import static com.aresgen.infra.resources.SecretName.SIGNING;
import static com.aresgen.infra.resources.TableName.KEYS;
import static com.aresgen.infra.resources.TableName.RESPONSES;

import com.aresgen.infra.resources.EmbeddingAccess;
import com.aresgen.infra.resources.Grant;
import com.aresgen.infra.resources.IndexName;
import com.aresgen.infra.resources.MachineAccess;
import com.aresgen.infra.resources.ModelAccess;
import com.aresgen.infra.resources.QueueName;
import com.aresgen.infra.resources.SecretName;
import com.aresgen.infra.resources.TableName;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A row of the table: method and path as callers write them, the function that answers, and all its permissions. */
public record ApiEndpoint(
        String method,
        String path,
        HandlerName handler,
        boolean streams,
        Capacity capacity,
        List<Grant> grants,
        Set<Address> addresses)
        implements FunctionRow {
    private ApiEndpoint(String method, String path, HandlerName handler) {
        this(method, path, handler, false, Capacity.NORMAL, List.of(), Set.of(Address.API));
    }

    static ApiEndpoint get(String path, HandlerName handler) {
        return new ApiEndpoint("GET", path, handler);
    }

    static ApiEndpoint post(String path, HandlerName handler) {
        return new ApiEndpoint("POST", path, handler);
    }

    static ApiEndpoint put(String path, HandlerName handler) {
        return new ApiEndpoint("PUT", path, handler);
    }

    static ApiEndpoint patch(String path, HandlerName handler) {
        return new ApiEndpoint("PATCH", path, handler);
    }

    static ApiEndpoint delete(String path, HandlerName handler) {
        return new ApiEndpoint("DELETE", path, handler);
    }

    static ApiEndpoint any(String path, HandlerName handler) {
        return new ApiEndpoint("ANY", path, handler);
    }

    @Override
    public String description() {
        return method + " " + path;
    }

    @Override
    public boolean isAudited() {
        return true;
    }

    /** How long the function may take and API Gateway waits: its maximum with streaming, and without. */
    @Override
    public Duration timeout() {
        return streams ? Duration.ofMinutes(15) : Duration.ofSeconds(29);
    }

    /** For an endpoint that calls a model: the answer may come piece by piece, and may take minutes. */
    ApiEndpoint streaming() {
        return new ApiEndpoint(method, path, handler, true, capacity, grants, addresses);
    }

    /**
     * For a function that waits for most of its time, which is paid for by the megabyte. Its work takes the longer the
     * less it has, and costs the same. The measured need and a third more must fit: infra/decisions/0155.
     */
    ApiEndpoint withMemory(int megabytes) {
        return new ApiEndpoint(method, path, handler, streams, capacity.withMemory(megabytes), grants, addresses);
    }

    /** Its executions at once are at most this percentage of the account's quota, and are reserved for it. */
    ApiEndpoint reserving(int percent) {
        return new ApiEndpoint(method, path, handler, streams, capacity.reserving(percent), grants, addresses);
    }

    /** Requires an API key: authentication and rate limit are one conditional update of the key's item. */
    ApiEndpoint authenticated() {
        return updates(KEYS);
    }

    /** Answers a repeated Idempotency-Key from the stored response, which may be stored in parts. */
    ApiEndpoint idempotent() {
        return puts(RESPONSES).gets(RESPONSES).queries(RESPONSES);
    }

    /** Idempotent with an effect outside the tables: if the effect fails, the function deletes its claim. */
    ApiEndpoint claiming() {
        return idempotent().deletes(RESPONSES);
    }

    /** Answers in pages, whose cursors are signed. */
    ApiEndpoint paged() {
        return reads(SIGNING);
    }

    ApiEndpoint gets(TableName table) {
        return granted(table, "GetItem");
    }

    ApiEndpoint batchGets(TableName table) {
        return granted(table, "BatchGetItem");
    }

    ApiEndpoint queries(TableName table) {
        return granted(table, "Query");
    }

    ApiEndpoint queries(IndexName index) {
        return granted(new Grant(index, "dynamodb:Query"));
    }

    ApiEndpoint puts(TableName table) {
        return granted(table, "PutItem");
    }

    ApiEndpoint updates(TableName table) {
        return granted(table, "UpdateItem");
    }

    ApiEndpoint deletes(TableName table) {
        return granted(table, "DeleteItem");
    }

    /** Permits conditions of transactions on items that these do not change. */
    ApiEndpoint checks(TableName table) {
        return granted(table, "ConditionCheckItem");
    }

    ApiEndpoint reads(SecretName secret) {
        return granted(new Grant(secret, "secretsmanager:GetSecretValue"));
    }

    ApiEndpoint wakes(QueueName queue) {
        return granted(new Grant(queue, "sqs:SendMessage"));
    }

    ApiEndpoint starts(MachineAccess access, String action) {
        return granted(new Grant(access, "states:" + action));
    }

    /** Begins a deletion, counts it among the security events, and wakes the worker that purges. */
    ApiEndpoint deleting() {
        return puts(TableName.DELETIONS).updates(TableName.AUDIT).wakes(QueueName.DELETIONS);
    }

    /** Commits events for the webhooks of the workspace, and wakes the worker that sends them. */
    ApiEndpoint announcing() {
        return queries(TableName.WEBHOOKS).puts(TableName.DELIVERIES).wakes(QueueName.DELIVERIES);
    }

    /** Writes the address of live documents into its answers. */
    ApiEndpoint knowsLiveAddress() {
        return new ApiEndpoint(
                method, path, handler, streams, capacity, grants, Set.copyOf(EnumSet.allOf(Address.class)));
    }

    /** Permits Converse and ConverseStream, and to read what a key with a budget has spent. */
    ApiEndpoint asksModels() {
        return Stream.of(ModelAccess.values())
                .flatMap(each -> Stream.of("InvokeModel", "InvokeModelWithResponseStream")
                        .map(action -> new Grant(each, "bedrock:" + action)))
                .reduce(gets(TableName.USAGE), ApiEndpoint::granted, (first, _) -> first);
    }

    /** Permits InvokeModel of the model that turns texts into vectors. */
    ApiEndpoint embeds() {
        return granted(new Grant(EmbeddingAccess.TITAN, "bedrock:InvokeModel"));
    }

    private ApiEndpoint granted(TableName table, String action) {
        return granted(new Grant(table, "dynamodb:" + action));
    }

    private ApiEndpoint granted(Grant grant) {
        return new ApiEndpoint(
                method,
                path,
                handler,
                streams,
                capacity,
                Stream.concat(grants.stream(), Stream.of(grant)).toList(),
                addresses);
    }
}
