package com.aresgen.suite;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes logs of documents long without typing for an evening. */
public final class LongLogs {
    private LongLogs() {}

    /**
     * Copies the first revision, which must insert one x at the end of the text, up to the revision {@code last}.
     *
     * @param length of the text before it
     */
    public static void grow(String document, int length, int last) {
        var dynamo = RunningApi.eu().operator();
        var table = TemplateTables.NAMES.documents();
        var key = Map.of("document", AttributeValue.fromS(document), "item", AttributeValue.fromS("log#000000001"));
        var item = dynamo.getItem(request -> request.tableName(table).key(key)).item();
        for (var i = 2; i <= last; i++) {
            var copy = new HashMap<>(item);
            copy.put("item", AttributeValue.fromS("log#%09d".formatted(i)));
            copy.put("content", AttributeValue.fromS("[%d,[0,\"x\"]]".formatted(length + i - 1)));
            copy.put("seq", AttributeValue.fromN(Integer.toString(i)));
            dynamo.putItem(request -> request.tableName(table).item(copy));
        }
    }
}
