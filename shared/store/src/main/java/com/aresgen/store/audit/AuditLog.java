package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.json.Json;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.lists.TimeRange;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.Attributes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The audit log as a workspace's admins read it, newest entry first. Safe for threads. */
@Singleton
public final class AuditLog {
    /** Entries that one page may read, so that a filter that matches few entries does not read the whole log. */
    private static final int MOST_SEEN = 2_000;

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public AuditLog(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.audit();
    }

    /** An entry: what the log records of a request, by attribute name. */
    public record Entry(Instant at, String requestId, Map<String, AttributeValue> item) {
        static Entry of(Map<String, AttributeValue> item) {
            var parts = Attributes.text(item, AuditItem.ENTRY).split("#", 2);
            return new Entry(Instant.parse(parts[0]), parts[1], item);
        }

        public Optional<String> text(String name) {
            return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
        }

        public Optional<Long> number(String name) {
            return Optional.ofNullable(item.get(name)).map(AttributeValue::n).map(Long::valueOf);
        }

        public boolean flag(String name) {
            return item.getOrDefault(name, AttributeValue.fromBool(false)).bool();
        }

        Cursors.Position position() {
            return new Cursors.Position(at, requestId);
        }
    }

    /** Entries, and the position from which to continue if there may be more. */
    public record Found(List<Entry> entries, Optional<Cursors.Position> next) {}

    /**
     * The entries that the filter wants. A page may have fewer entries than its limit, even none, although more follow:
     * it reads at most 2,000. Eventually consistent Queries, mostly one, at half a read unit per 4 KB read, whether it
     * matches the filter or not.
     */
    public Found find(String workspace, TimeRange wanted, AuditFilter filter, Paging.Page page) {
        var range = filter.within(wanted);
        var low = range.after().map(Json::timestamp).orElse("0");
        var high = range.before().map(Json::timestamp).orElse("~");
        var found = new ArrayList<Entry>();
        var place = page.after();
        if (low.compareTo(high) > 0) {
            return new Found(found, Optional.empty());
        }
        for (int seen = 0; seen < MOST_SEEN; ) {
            var answer = dynamo.query(request(workspace, low, high, filter, place)
                    .limit(filter.isEmpty() ? page.limit() + 1 : MOST_SEEN - seen)
                    .build());
            seen += answer.scannedCount();
            answer.items().stream()
                    .map(Entry::of)
                    .filter(entry -> filter.wantsRequest(entry.requestId()))
                    .forEach(found::add);
            if (found.size() > page.limit()) {
                var shown = List.copyOf(found.subList(0, page.limit()));
                return new Found(shown, Optional.of(shown.getLast().position()));
            }
            if (answer.lastEvaluatedKey().isEmpty()) {
                return new Found(found, Optional.empty());
            }
            place = Optional.of(Entry.of(answer.lastEvaluatedKey()).position());
        }
        return new Found(found, place);
    }

    private QueryRequest.Builder request(
            String workspace, String low, String high, AuditFilter filter, Optional<Cursors.Position> place) {
        var values = new HashMap<>(filter.values());
        values.put(":workspace", text(workspace));
        values.put(":low", text(low));
        values.put(":high", text(high));
        var request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("workspace = :workspace AND entry BETWEEN :low AND :high")
                .expressionAttributeValues(values)
                .exclusiveStartKey(place.map(from -> AuditItem.key(workspace, from.created(), from.id()))
                        .orElse(null))
                .scanIndexForward(false);
        return filter.names().isEmpty()
                ? request
                : request.filterExpression(filter.expression()).expressionAttributeNames(filter.names());
    }
}
