package com.aresgen.store.conversations;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.lists.TimeRange;
import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Lists conversations, newest first. A page is read from the index in the partitions of its filter, at most 24 for each
 * intent, and then from the heads. It can have fewer rows than its limit and still be followed by another: rows that the
 * index has not moved yet, and a visitor's conversations that other filters leave out, are read and not shown. So a page
 * costs at most half a read unit for each partition and for each 4 KB of {@code limit + 1} rows of each, and half a read
 * unit for each head. Safe for threads.
 */
public final class ConversationList {
    static final String INDEX = "Rows";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    @Inject
    public ConversationList(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.conversations();
        this.clock = clock;
    }

    /** A page, and the position of its last row if more may follow. */
    public record Found(List<Conversation> conversations, Optional<Cursors.Position> next) {}

    public Found find(String chatbot, ConversationFilter filter, Paging.Page page) {
        var span = Span.of(filter.range(), page);
        var found = filter.isOpen()
                ? all(chatbot, span, page)
                : filter.partitions(chatbot).stream()
                        .flatMap(partition -> rows(partition, span, page))
                        .distinct()
                        .sorted(Comparator.reverseOrder());
        var ids = found.limit(page.limit() + 1L).toList();
        var shown = ids.subList(0, Math.min(page.limit(), ids.size()));
        var now = clock.instant();
        var heads = heads(shown);
        var conversations = shown.stream()
                .flatMap(id -> Optional.ofNullable(heads.get(id)).stream())
                .filter(conversation -> !conversation.isExpired(now) && filter.admits(conversation))
                .toList();
        return new Found(
                conversations,
                ids.size() > page.limit()
                        ? Optional.of(new Cursors.Position(Ids.timeOf(shown.getLast()), shown.getLast()))
                        : Optional.empty());
    }

    /** Ids from {@code first} to before {@code end}. */
    private record Span(String first, String end) {
        static Span of(TimeRange range, Paging.Page page) {
            var last = range.before().map(ConversationList::lowest).orElse("~");
            var after = page.after().map(Cursors.Position::id).orElse("~");
            return new Span(
                    range.after().map(ConversationList::lowest).orElse("!"), after.compareTo(last) < 0 ? after : last);
        }

        boolean isEmpty() {
            return first.compareTo(end) >= 0;
        }
    }

    private Stream<String> rows(String partition, Span span, Paging.Page page) {
        return ids(
                        span,
                        page,
                        request -> request.indexName(INDEX)
                                .keyConditionExpression("#row = :row AND conversation BETWEEN :first AND :end")
                                .expressionAttributeNames(Map.of("#row", Rows.PARTITION))
                                .expressionAttributeValues(Map.of(
                                        ":row",
                                        text(partition),
                                        ":first",
                                        text(span.first()),
                                        ":end",
                                        text(span.end()))))
                .map(item -> text(item, ConversationItems.CONVERSATION))
                .filter(id -> !id.equals(span.end()));
    }

    private Stream<String> all(String chatbot, Span span, Paging.Page page) {
        var prefix = ConversationItems.LISTED;
        return ids(
                        span,
                        page,
                        request -> request.keyConditionExpression(
                                        "conversation = :bot AND #item BETWEEN :first AND :end")
                                .expressionAttributeNames(Map.of("#item", Heads.ITEM))
                                .expressionAttributeValues(Map.of(
                                        ":bot", text(chatbot),
                                        ":first", text(prefix + span.first()),
                                        ":end", text(prefix + span.end()))))
                .map(item -> text(item, Heads.ITEM).substring(prefix.length()))
                .filter(id -> !id.equals(span.end()));
    }

    /** One Query, newest first, of one row more than is needed: the end itself is not of the span. */
    private Stream<Map<String, AttributeValue>> ids(
            Span span, Paging.Page page, UnaryOperator<QueryRequest.Builder> query) {
        return span.isEmpty()
                ? Stream.empty()
                : dynamo
                        .query(query.apply(QueryRequest.builder()
                                        .tableName(table)
                                        .scanIndexForward(false)
                                        .limit(page.limit() + 2))
                                .build())
                        .items()
                        .stream();
    }

    private static String lowest(Instant time) {
        return Ids.lowest("cnv", time);
    }

    private Map<String, Conversation> heads(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var keys = ids.stream().map(id -> ConversationItems.key(id, Heads.HEAD)).toList();
        var wanted = KeysAndAttributes.builder().keys(keys).build();
        var items = new ArrayList<Map<String, AttributeValue>>();
        dynamo.batchGetItemPaginator(request -> request.requestItems(Map.of(table, wanted)))
                .forEach(response -> items.addAll(response.responses().getOrDefault(table, List.of())));
        return items.stream()
                .filter(Heads::isAlive)
                .map(ConversationItems::conversation)
                .collect(Collectors.toMap(Conversation::id, conversation -> conversation));
    }
}
