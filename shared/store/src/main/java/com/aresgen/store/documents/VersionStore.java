package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The versions of a document. Safe for threads. */
@Singleton
public final class VersionStore {
    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public VersionStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.documents();
    }

    /** Empty if there is no such version. One strongly consistent GetItem: one read unit. */
    public Optional<StoredVersion> find(String document, long number) {
        var found = dynamo.getItem(request -> request.tableName(table)
                .key(DocumentItems.key(document, DocumentItems.numbered(DocumentItems.VERSIONS, number)))
                .consistentRead(true));
        return found.hasItem() ? Optional.of(VersionItems.version(found.item())) : Optional.empty();
    }

    /**
     * Up to {@code most} versions with lower numbers than {@code before}, newest first. One strongly consistent Query:
     * one read unit per 4 KB, which is about ten versions.
     */
    public List<StoredVersion> before(String document, long before, int most) {
        return dynamo
                .query(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#document = :document AND #item BETWEEN :first AND :last")
                        .expressionAttributeNames(Map.of("#document", DocumentItems.DOCUMENT, "#item", Heads.ITEM))
                        .expressionAttributeValues(Map.of(
                                ":document",
                                text(document),
                                ":first",
                                text(DocumentItems.VERSIONS),
                                ":last",
                                text(DocumentItems.numbered(DocumentItems.VERSIONS, before - 1))))
                        .scanIndexForward(false)
                        .limit(most))
                .items()
                .stream()
                .map(VersionItems::version)
                .toList();
    }
}
