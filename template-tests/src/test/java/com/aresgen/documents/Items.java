package com.aresgen.documents;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is stored of a document: a tombstone is a {@code head}. */
public final class Items {
    private Items() {}

    static void removed(String document, String item) {
        RunningApi.eu()
                .operator()
                .deleteItem(delete -> delete.tableName(TemplateTables.NAMES.documents())
                        .key(Map.of("document", AttributeValue.fromS(document), "item", AttributeValue.fromS(item))));
    }

    /** The keys of all items but fences. */
    public static List<String> of(String document) {
        return keys(document, item -> !isFence(item));
    }

    /** The keys of the fences, which a purge leaves and which hold nothing else. */
    public static List<String> fences(String document) {
        return keys(document, Items::isFence);
    }

    private static boolean isFence(Map<String, AttributeValue> item) {
        return item.keySet().equals(Set.of("document", "item", "fence", "expires_at"));
    }

    private static List<String> keys(String document, Predicate<Map<String, AttributeValue>> like) {
        return RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(TemplateTables.NAMES.documents())
                        .consistentRead(true)
                        .keyConditionExpression("document = :document")
                        .expressionAttributeValues(Map.of(":document", AttributeValue.fromS(document))))
                .items()
                .stream()
                .filter(like)
                .map(item -> item.get("item"))
                .map(AttributeValue::s)
                .toList();
    }
}
