package com.aresgen.store.conversations;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes the rest of a deleted conversation: its turns, its rows, and the stored answers that quote it. */
public final class ConversationPurger implements Purger {
    private final PartitionPurge purge;
    private final PurgedPage page;
    private final Partition partition;

    @Inject
    public ConversationPurger(PartitionPurge purge, PurgedPage page, TableNames tables) {
        this.purge = purge;
        this.page = page;
        this.partition = new Partition(
                tables.conversations(),
                ConversationItems.CONVERSATION,
                List.of(ConversationItems.MESSAGES, ConversationItems.QUOTED_BY),
                ConversationPurger::content);
    }

    @Override
    public boolean page(Deletion deletion) {
        return purge.page(deletion, partition);
    }

    /** Removes a page of the conversations of a chatbot that is deleted; false when none is left. */
    public boolean pageOf(String chatbot, Deletion deletion) {
        var listed = purge.first(chatbot, ConversationItems.LISTED, partition);
        listed.ifPresent(key -> remove(chatbot, key, deletion));
        return listed.isPresent();
    }

    private void remove(String chatbot, String key, Deletion deletion) {
        var conversation = key.substring(ConversationItems.LISTED.length());
        if (!purge.page(deletion, conversation, partition)) {
            page.remove(
                    deletion,
                    List.of(),
                    List.of(
                            ItemWrite.delete(partition.table(), ConversationItems.key(conversation, Heads.HEAD)),
                            ItemWrite.delete(
                                    partition.table(),
                                    ConversationItems.key(chatbot, key),
                                    "attribute_exists(conversation)",
                                    UnmetCondition.SUPERSEDED)),
                    Map.of("conversations", 1L));
        }
    }

    private static Content content(Map<String, AttributeValue> item) {
        var key = text(item, Heads.ITEM);
        if (key.startsWith(ConversationItems.RESPONSE)) {
            return new Content(Map.of(), Optional.of(key.substring(ConversationItems.RESPONSE.length())));
        }
        return new Content(
                Map.of(
                        "messages",
                        item.containsKey(ConversationItems.MESSAGES) ? number(item, ConversationItems.MESSAGES) : 0L),
                item.containsKey(ConversationItems.QUOTED_BY)
                        ? Optional.of(text(item, ConversationItems.QUOTED_BY))
                        : Optional.empty());
    }
}
