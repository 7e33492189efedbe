package com.aresgen.store.knowledge;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.problem.Problem;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.DueIndex;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Where the items of knowledge bases and sources are, for the stores of this package. Safe for threads. */
@Singleton
public final class KnowledgePartition {
    private final DynamoDbClient dynamo;
    private final Heads heads;
    private final String table;

    @Inject
    public KnowledgePartition(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.knowledge();
        this.heads = new Heads(
                dynamo,
                clock,
                new Heads.Layout(table, KnowledgeItems.KNOWLEDGE, "kb", Problem.KNOWLEDGE_BASE_NOT_FOUND));
    }

    String table() {
        return table;
    }

    Heads heads() {
        return heads;
    }

    DynamoDbClient dynamo() {
        return dynamo;
    }

    /** All items of a partition whose keys begin with {@code prefix}, read as they are used. */
    Stream<Map<String, AttributeValue>> beginningWith(String partition, String prefix) {
        var request = heads.between(partition, prefix, prefix + "~").build();
        return dynamo.queryPaginator(request).items().stream();
    }

    /** The keys of all items of a partition, read as they are used. */
    Stream<String> keys(String partition) {
        return keys(partition, " ", "~");
    }

    /** Those that begin with {@code prefix}. */
    Stream<String> keys(String partition, String prefix) {
        return keys(partition, prefix, prefix + "~");
    }

    private Stream<String> keys(String partition, String first, String last) {
        var request = heads.between(partition, first, last)
                .projectionExpression("#item")
                .build();
        return dynamo.queryPaginator(request).items().stream().map(item -> text(item, Heads.ITEM));
    }

    /** Items by their keys, at most 100, those that exist. Eventually consistent. */
    List<Map<String, AttributeValue>> items(Collection<Map<String, AttributeValue>> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var wanted = KeysAndAttributes.builder().keys(keys).build();
        return dynamo.batchGetItemPaginator(request -> request.requestItems(Map.of(table, wanted))).stream()
                .flatMap(response -> response.responses().getOrDefault(table, List.of()).stream())
                .toList();
    }

    /** Ids of knowledge bases with work that is due, the longest waiting first. */
    List<String> due(Instant now, int most) {
        return new DueIndex(dynamo, table)
                .keys(now, most).stream()
                        .map(item -> text(item, KnowledgeItems.KNOWLEDGE))
                        .toList();
    }
}
