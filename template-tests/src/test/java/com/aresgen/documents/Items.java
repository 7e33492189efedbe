package com.aresgen.documents;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is stored of a document: a tombstone is a {@code head}. */
final class Items {
    private Items() {}

    static void removed(String document, String item) {
        RunningApi.eu()
                .operator()
                .deleteItem(delete -> delete.tableName(TemplateTables.NAMES.documents())
                        .key(Map.of("document", AttributeValue.fromS(document), "item", AttributeValue.fromS(item))));
    }

    /** The keys of all items. */
    static List<String> of(String document) {
        return RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(TemplateTables.NAMES.documents())
                        .consistentRead(true)
                        .keyConditionExpression("document = :document")
                        .expressionAttributeValues(Map.of(":document", AttributeValue.fromS(document))))
                .items()
                .stream()
                .map(item -> item.get("item"))
                .map(AttributeValue::s)
                .toList();
    }
}
