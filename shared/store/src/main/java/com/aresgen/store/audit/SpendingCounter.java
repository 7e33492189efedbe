package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item that sums up what a key has spent in a month: the whole, and each day. It lies in a partition of its own in
 * the table of usage, so that no list of usage shows it.
 */
record SpendingCounter(String workspace, String key, YearMonth month) {
    private static final String MONTH = "month_nanos";
    private static final String COUNTED_AT = "counted_at";

    static SpendingCounter of(String workspace, String key, LocalDate day) {
        return new SpendingCounter(workspace, key, YearMonth.from(day));
    }

    Map<String, AttributeValue> item() {
        return Map.of(UsageCounter.WORKSPACE, text(workspace + "/" + key), UsageCounter.PERIOD, text(month.toString()));
    }

    /** The key of such an item. */
    static String keyOf(Map<String, AttributeValue> item) {
        var partition = text(item, UsageCounter.WORKSPACE);
        return partition.substring(partition.indexOf('/') + 1);
    }

    static KeySpending read(Map<String, AttributeValue> item, LocalDate day) {
        return item.isEmpty()
                ? KeySpending.NONE
                : new KeySpending(
                        item.containsKey(nameOf(day)) ? number(item, nameOf(day)) : 0,
                        number(item, MONTH),
                        Optional.of(Instant.ofEpochMilli(number(item, COUNTED_AT))));
    }

    /** Adds these costs to the days of this month; DynamoDB creates what is missing. */
    ItemWrite adding(String table, SortedMap<LocalDate, Long> nanos, Instant now) {
        var values = new HashMap<String, AttributeValue>();
        nanos.forEach((day, cost) -> values.put(":" + nameOf(day), number(cost)));
        var days = nanos.keySet().stream()
                .map(day -> nameOf(day) + " :" + nameOf(day))
                .collect(Collectors.joining(", "));
        values.put(
                ":all",
                number(nanos.values().stream().mapToLong(Long::longValue).sum()));
        values.put(":now", number(now.toEpochMilli()));
        return ItemWrite.update(
                table,
                item(),
                update -> update.updateExpression("ADD " + MONTH + " :all, " + days + " SET " + COUNTED_AT + " = :now")
                        .expressionAttributeValues(values),
                UnmetCondition.BUG);
    }

    /** {@code d07} of the seventh day of a month. */
    private static String nameOf(LocalDate day) {
        return (day.getDayOfMonth() < 10 ? "d0" : "d") + day.getDayOfMonth();
    }
}
