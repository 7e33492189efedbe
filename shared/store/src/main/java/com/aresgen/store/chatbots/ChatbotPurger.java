package com.aresgen.store.chatbots;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes the rest of a deleted chatbot itself: its intents, and the stored answers that quote it. */
public final class ChatbotPurger implements Purger {
    private final PartitionPurge purge;
    private final DynamoDbClient dynamo;
    private final Partition partition;

    @Inject
    public ChatbotPurger(PartitionPurge purge, DynamoDbClient dynamo, TableNames tables) {
        this.purge = purge;
        this.dynamo = dynamo;
        this.partition = new Partition(tables.chatbots(), ChatbotItems.CHATBOT, List.of(), ChatbotPurger::content);
    }

    @Override
    public boolean page(Deletion deletion) {
        return purge.page(deletion, partition);
    }

    /** The knowledge base that was deleted together with the chatbot, because no other chatbot used it. */
    public Optional<String> knowledgeBase(Deletion deletion) {
        return dynamo
                .query(request -> request.tableName(partition.table())
                        .consistentRead(true)
                        .keyConditionExpression("chatbot = :bot AND begins_with(#item, :prefix)")
                        .expressionAttributeNames(Map.of("#item", Heads.ITEM))
                        .expressionAttributeValues(
                                Map.of(":bot", text(deletion.subject()), ":prefix", text(ChatbotItems.ORPHAN))))
                .items()
                .stream()
                .map(item -> text(item, Heads.ITEM).substring(ChatbotItems.ORPHAN.length()))
                .findFirst();
    }

    private static Content content(Map<String, AttributeValue> item) {
        var key = text(item, Heads.ITEM);
        if (key.startsWith(ChatbotItems.RESPONSE)) {
            return new Content(Map.of(), Optional.of(key.substring(ChatbotItems.RESPONSE.length())));
        }
        return new Content(key.startsWith(ChatbotItems.INTENTS) ? Map.of("intents", 1L) : Map.of(), Optional.empty());
    }
}
