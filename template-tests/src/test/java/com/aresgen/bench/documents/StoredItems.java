package com.aresgen.bench.documents;

import com.aresgen.faults.Item;
import com.aresgen.limits.ItemSize;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.IntSummaryStatistics;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sizes of a document's items of one kind, as DynamoDB counts them: names and values of all attributes. */
final class StoredItems {
    private StoredItems() {}

    /** @param prefix of the keys, such as {@code log#} */
    static IntSummaryStatistics sizes(String document, String prefix) {
        return RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(TemplateTables.DOCUMENTS)
                        .keyConditionExpression("#document = :document AND begins_with(#item, :prefix)")
                        .expressionAttributeNames(Map.of("#document", "document", "#item", "item"))
                        .expressionAttributeValues(Map.of(
                                ":document", AttributeValue.fromS(document), ":prefix", AttributeValue.fromS(prefix))))
                .items()
                .stream()
                .mapToInt(item -> ItemSize.of(new Item(item)))
                .summaryStatistics();
    }
}
