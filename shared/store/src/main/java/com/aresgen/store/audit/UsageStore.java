package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.lists.DayRange;
import com.aresgen.http.lists.Paging;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The usage of workspaces, by day, key and model. Safe for threads. */
@Singleton
public final class UsageStore {
    /** Counters that one Query reads, some 150 KB: most pages need no more. */
    private static final int READ_AT_ONCE = 1_000;

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public UsageStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.usage();
    }

    /** The sum of all counters of a group. */
    public record Row(UsageGroup group, UsageCounts counts) {}

    /**
     * Rows of these days, grouped by these members, one row more than the page has if there is one. Eventually
     * consistent Queries of up to 1,000 counters, at half a read unit per 4 KB: of the days that the page shows, or of
     * all days if rows are not grouped by day.
     */
    public List<Row> list(String workspace, DayRange days, Set<UsageMember> members, Paging.Page page) {
        var after = page.after().map(UsageGroup::at);
        var end = after.map(UsageGroup::day)
                .filter(day -> !day.equals(UsageGroup.EVERY_DAY))
                .map(day -> day.plusDays(1))
                .filter(days.to()::isAfter)
                .orElse(days.to());
        var rows = new TreeMap<UsageGroup, UsageCounts>();
        for (var item : counters(workspace, days.from(), end)) {
            var group = UsageGroup.of(UsageCounter.of(item)).by(members);
            if (rows.size() > page.limit() && !rows.lastKey().day().equals(group.day())) {
                break;
            }
            if (after.map(last -> group.compareTo(last) > 0).orElse(true)) {
                rows.merge(group, UsageCounts.of(item), UsageCounts::plus);
            }
        }
        return rows.entrySet().stream()
                .limit(page.limit() + 1L)
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    /** From the latest day back. A counter sorts after its day alone, so that the counters of {@code end} are left out. */
    private SdkIterable<Map<String, AttributeValue>> counters(String workspace, LocalDate begin, LocalDate end) {
        return dynamo.queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("workspace = :workspace AND period BETWEEN :begin AND :end")
                        .expressionAttributeValues(Map.of(
                                ":workspace", text(workspace),
                                ":begin", text(begin.toString()),
                                ":end", text(end.toString())))
                        .scanIndexForward(false)
                        .limit(READ_AT_ONCE))
                .items();
    }
}
