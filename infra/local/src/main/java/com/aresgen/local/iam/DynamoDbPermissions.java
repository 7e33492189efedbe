package com.aresgen.local.iam;

import com.aresgen.local.LocalRegion;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The calls that read and write items: a transaction needs the permissions of its single actions, an index is a
 * resource of its own. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 */
record DynamoDbPermissions(LocalRegion region) {
    Set<Permission> of(DynamoDbRequest request) {
        return stream(request).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Permission> stream(DynamoDbRequest request) {
        return switch (request) {
            case GetItemRequest get -> Stream.of(need("GetItem", get.tableName()));
            case PutItemRequest put -> Stream.of(need("PutItem", put.tableName()));
            case UpdateItemRequest update -> Stream.of(need("UpdateItem", update.tableName()));
            case DeleteItemRequest delete -> Stream.of(need("DeleteItem", delete.tableName()));
            case QueryRequest query -> Stream.of(need("Query", place(query.tableName(), query.indexName())));
            case ScanRequest scan -> Stream.of(need("Scan", place(scan.tableName(), scan.indexName())));
            case TransactWriteItemsRequest writes ->
                writes.transactItems().stream().map(this::write);
            case TransactGetItemsRequest reads ->
                reads.transactItems().stream()
                        .map(item -> need("GetItem", item.get().tableName()));
            case BatchGetItemRequest reads ->
                reads.requestItems().keySet().stream().map(table -> need("BatchGetItem", table));
            case BatchWriteItemRequest writes ->
                writes.requestItems().keySet().stream().map(table -> need("BatchWriteItem", table));
            case ExecuteStatementRequest _, BatchExecuteStatementRequest _, ExecuteTransactionRequest _ ->
                // Which tables a PartiQL text touches is not known here: only a policy with wildcards allows it.
                Stream.of("PartiQLSelect", "PartiQLInsert", "PartiQLUpdate", "PartiQLDelete")
                        .map(action -> need(action, "*"));
            default -> throw NeededPermissions.unknown(request);
        };
    }

    private Permission write(TransactWriteItem item) {
        if (item.put() != null) {
            return need("PutItem", item.put().tableName());
        }
        if (item.update() != null) {
            return need("UpdateItem", item.update().tableName());
        }
        if (item.delete() != null) {
            return need("DeleteItem", item.delete().tableName());
        }
        return need("ConditionCheckItem", item.conditionCheck().tableName());
    }

    private Permission need(String action, String table) {
        return new Permission(
                "dynamodb:" + action, table.startsWith("arn:") ? table : region.arn("dynamodb", "table/" + table));
    }

    private static String place(String table, @Nullable String index) {
        return index == null ? table : table + "/index/" + index;
    }
}
