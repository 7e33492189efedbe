package com.aresgen.store.conversations;

import com.aresgen.http.lists.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which conversations a list shows.
 *
 * @param intents of any of its messages; empty: whatever they are
 * @param statuses of its escalation; all: whatever it is
 * @param scores {@code none} and {@code 1} to {@code 5}; all: however it is rated
 */
public record ConversationFilter(
        TimeRange range, Set<String> intents, Set<String> statuses, Set<String> scores, Optional<String> visitor) {
    public static final Set<String> STATUSES = Set.of("none", "requested", "escalated", "resolved");
    public static final Set<String> SCORES = Set.of("none", "1", "2", "3", "4", "5");

    /** The partitions of rows that together have all conversations of the list, most of them once. */
    List<String> partitions(String chatbot) {
        if (visitor.isPresent()) {
            return List.of(Rows.visitor(chatbot, visitor.get()));
        }
        return statuses.stream()
                .flatMap(status -> scores.stream().flatMap(score -> partitions(chatbot, status, score)))
                .sorted()
                .toList();
    }

    /** Whether the list shows all conversations of its time. */
    boolean isOpen() {
        return visitor.isEmpty() && intents.isEmpty() && statuses.equals(STATUSES) && scores.equals(SCORES);
    }

    private Stream<String> partitions(String chatbot, String status, String score) {
        return intents.isEmpty()
                ? Stream.of(Rows.all(chatbot, status, score))
                : intents.stream().map(intent -> Rows.intent(chatbot, intent, status, score));
    }

    /** Whether the list shows a conversation: the index may lag behind it, and a visitor's row says nothing else. */
    boolean admits(Conversation conversation) {
        return (intents.isEmpty() || intents.stream().anyMatch(conversation.intents()::contains))
                && statuses.contains(conversation.handling().status())
                && scores.contains(Rows.score(conversation.rating()))
                && visitor.equals(visitor.isEmpty() ? visitor : conversation.visitor());
    }
}
