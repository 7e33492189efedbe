package com.aresgen.store.documents;

import com.aresgen.http.problem.Problem;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Where the items of documents are, for the stores of this package. Safe for threads. */
@Singleton
public final class DocumentPartition {
    private final DynamoDbClient dynamo;
    private final Heads heads;
    private final String table;

    @Inject
    public DocumentPartition(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.documents();
        this.heads = new Heads(
                dynamo, clock, new Heads.Layout(table, DocumentItems.DOCUMENT, "doc", Problem.DOCUMENT_NOT_FOUND));
    }

    String table() {
        return table;
    }

    Heads heads() {
        return heads;
    }

    /** {@link Heads#between}, page by page, read as the caller iterates. */
    Iterator<Map<String, AttributeValue>> between(
            String document, String first, String last, UnaryOperator<QueryRequest.Builder> query) {
        var request = query.apply(heads.between(document, first, last)).build();
        return dynamo.queryPaginator(request).items().iterator();
    }
}
