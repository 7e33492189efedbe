package com.aresgen.chatbots;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of what is stored: a tombstone is a {@code head}. */
public final class StoredItems {
    private StoredItems() {}

    /** Of a conversation; of a chatbot, those that list its conversations. */
    public static List<String> ofConversation(String partition) {
        return of(TemplateTables.CONVERSATIONS, "conversation", partition);
    }

    /** Of a knowledge base, or of a source. */
    public static List<String> ofKnowledge(String partition) {
        return of(TemplateTables.KNOWLEDGE, "knowledge", partition);
    }

    public static List<String> ofChatbot(String chatbot) {
        return of(TemplateTables.CHATBOTS, "chatbot", chatbot);
    }

    private static List<String> of(String table, String key, String partition) {
        return RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#key = :partition")
                        .expressionAttributeNames(Map.of("#key", key))
                        .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition))))
                .items()
                .stream()
                .map(item -> item.get("item"))
                .map(AttributeValue::s)
                .toList();
    }
}
