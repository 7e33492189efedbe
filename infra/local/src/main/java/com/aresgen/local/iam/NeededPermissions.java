package com.aresgen.local.iam;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The permissions that DynamoDB checks for a request, from the service authorization reference: a transaction needs
 * those of its single actions, an index is a resource of its own.
 *
 * @param arn a table's name (or the path {@code name/index/index-name}) to its ARN
 */
record NeededPermissions(UnaryOperator<String> arn) {
    Set<Permission> of(SdkRequest request) {
        return stream(request).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Permission> stream(SdkRequest request) {
        return switch (request) {
            case TransactWriteItemsRequest writes ->
                writes.transactItems().stream().flatMap(this::write);
            case TransactGetItemsRequest reads ->
                reads.transactItems().stream()
                        .map(item -> need("GetItem", item.get().tableName()));
            case BatchGetItemRequest reads ->
                all("BatchGetItem", reads.requestItems().keySet());
            case BatchWriteItemRequest writes ->
                all("BatchWriteItem", writes.requestItems().keySet());
            case QueryRequest query -> Stream.of(need("Query", place(query.tableName(), query.indexName())));
            case ScanRequest scan -> Stream.of(need("Scan", place(scan.tableName(), scan.indexName())));
            case ExecuteStatementRequest _, BatchExecuteStatementRequest _, ExecuteTransactionRequest _ ->
                // Which tables a PartiQL text touches is not known here: only a policy with wildcards allows it.
                List.of("PartiQLSelect", "PartiQLInsert", "PartiQLUpdate", "PartiQLDelete").stream()
                        .map(action -> need(action, "*"));
            default -> Stream.of(need(name(request), table(request)));
        };
    }

    private Stream<Permission> write(TransactWriteItem item) {
        if (item.put() != null) {
            return Stream.of(need("PutItem", item.put().tableName()));
        }
        if (item.update() != null) {
            return Stream.of(need("UpdateItem", item.update().tableName()));
        }
        if (item.delete() != null) {
            return Stream.of(need("DeleteItem", item.delete().tableName()));
        }
        return Stream.of(need("ConditionCheckItem", item.conditionCheck().tableName()));
    }

    private Stream<Permission> all(String action, Set<String> tables) {
        return tables.stream().map(table -> need(action, table));
    }

    private Permission need(String action, String table) {
        return new Permission("dynamodb:" + action, table.startsWith("arn:") ? table : arn.apply(table));
    }

    private static String place(String table, @Nullable String index) {
        return index == null ? table : table + "/index/" + index;
    }

    private static String name(SdkRequest request) {
        return request.getClass().getSimpleName().replaceFirst("Request$", "");
    }

    private static String table(SdkRequest request) {
        return request.getValueForField("TableName", String.class).orElse("*");
    }
}
