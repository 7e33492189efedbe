package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.lists.TimeRange;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The usage of workspaces, by day, key and model. Safe for threads. */
@Singleton
public final class UsageStore {
    private static final int KEY_AND_MODEL = 2;

    private static final int LAST_YEAR = 9999;

    /** Sorts after every day. */
    private static final String AFTER_ALL = "~";

    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public UsageStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.usage();
    }

    /** The counts of one key and, unless no model answered, one model on one day. */
    public record Row(LocalDate day, String key, Optional<String> model, UsageCounts counts) {
        static Row of(Map<String, AttributeValue> item) {
            var parts = text(item, UsageCounter.PERIOD).split("#", 1 + KEY_AND_MODEL);
            return new Row(
                    LocalDate.parse(parts[0]),
                    parts[1],
                    Optional.of(parts[2]).filter(model -> !model.equals(UsageCounter.NO_MODEL)),
                    UsageCounts.of(item));
        }

        public Cursors.Position position() {
            return new Cursors.Position(
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(), key + "#" + model.orElse(UsageCounter.NO_MODEL));
        }
    }

    /**
     * Rows of the days that begin in the range, latest day first, one row more than the page holds if there is one. One
     * eventually consistent Query: half a read unit per 4 KB.
     */
    public List<Row> list(String workspace, TimeRange range, Paging.Page page) {
        var low = range.after().map(UsageStore::firstDay).orElse("0");
        var high = range.before().map(UsageStore::firstDay).orElse(AFTER_ALL);
        if (low.compareTo(high) > 0) {
            return List.of();
        }
        return dynamo
                .query(request -> request.tableName(table)
                        .keyConditionExpression("workspace = :workspace AND period BETWEEN :low AND :high")
                        .expressionAttributeValues(
                                Map.of(":workspace", text(workspace), ":low", text(low), ":high", text(high)))
                        .exclusiveStartKey(page.after()
                                .map(place -> start(workspace, place))
                                .orElse(null))
                        .scanIndexForward(false)
                        .limit(page.limit() + 1))
                .items()
                .stream()
                .map(Row::of)
                .toList();
    }

    /** The first day that begins at this time or later. */
    private static String firstDay(Instant time) {
        var day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        var first = day.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(time) ? day.plusDays(1) : day;
        // A year of five digits would be written with a sign, which sorts before all digits.
        return first.getYear() > LAST_YEAR ? AFTER_ALL : first.toString();
    }

    private static Map<String, AttributeValue> start(String workspace, Cursors.Position place) {
        var day = LocalDate.ofInstant(place.created(), ZoneOffset.UTC);
        return Map.of(UsageCounter.WORKSPACE, text(workspace), UsageCounter.PERIOD, text(day + "#" + place.id()));
    }
}
