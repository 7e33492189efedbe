package com.aresgen.store.conversations;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.ItemWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows by which lists find a conversation, through the index {@code Rows}: each has the partition of one filter. A
 * row keeps its key while its partition changes, so each change is one put, and the index moves the row.
 *
 * <ul>
 *   <li>{@code row#visitor}: those of the visitor
 *   <li>{@code row#all}: those with this status of escalation and this rating
 *   <li>{@code row#intent#<name>}: the same, with this intent
 * </ul>
 */
final class Rows {
    static final String PREFIX = "row#";
    static final String PARTITION = "row";

    private Rows() {}

    static String visitor(String chatbot, String visitor) {
        return chatbot + "|visitor|" + visitor;
    }

    static String all(String chatbot, String status, String score) {
        return chatbot + "|all|" + status + "|" + score;
    }

    static String intent(String chatbot, String intent, String status, String score) {
        return chatbot + "|intent|" + intent + "|" + status + "|" + score;
    }

    /** The rating as lists filter it: {@code none}, or {@code 1} to {@code 5}. */
    static String score(Optional<Conversation.Rating> rating) {
        return rating.map(given -> Integer.toString(given.score())).orElse("none");
    }

    /** The puts of the rows that the change makes or moves. */
    static List<ItemWrite> changed(String table, Optional<Conversation> before, Conversation after) {
        var old = before.map(Rows::of).orElse(Map.of());
        var writes = new ArrayList<ItemWrite>();
        of(after).forEach((key, partition) -> {
            if (!partition.equals(old.get(key))) {
                var item = new HashMap<>(ConversationItems.key(after.id(), key));
                item.put(PARTITION, text(partition));
                item.put(ConversationItems.EXPIRES, number(after.expiresAt().getEpochSecond()));
                writes.add(ItemWrite.put(table, item));
            }
        });
        return writes;
    }

    /** Partitions by the keys of the rows. */
    private static Map<String, String> of(Conversation conversation) {
        var bot = conversation.chatbot();
        var status = conversation.handling().status();
        var score = score(conversation.rating());
        var rows = new TreeMap<String, String>();
        rows.put(PREFIX + "all", all(bot, status, score));
        conversation.visitor().ifPresent(visitor -> rows.put(PREFIX + "visitor", visitor(bot, visitor)));
        conversation
                .intents()
                .forEach(intent -> rows.put(PREFIX + "intent#" + intent, intent(bot, intent, status, score)));
        return rows;
    }
}
