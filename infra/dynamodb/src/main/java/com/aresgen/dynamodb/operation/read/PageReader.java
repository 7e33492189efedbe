package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.operation.ReturnedCapacity;
import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ItemSize;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one page of a Query or Scan: at most Limit items, and at most 1 MB of them before they are filtered. */
final class PageReader {
    private static final int PAGE = 1024 * 1024;

    private final ReadTarget target;
    private final Selection selection;
    private final @Nullable Condition filter;
    private final int limit;

    private final List<Map<String, AttributeValue>> found = new ArrayList<>();
    private int scanned;
    private int size;
    private double fetched;
    private @Nullable Map<String, AttributeValue> last;

    PageReader(ReadTarget target, Selection selection, @Nullable Condition filter, JsonNode request) {
        this.target = target;
        this.selection = selection;
        this.filter = filter;
        this.limit = request.path("Limit").asInt(Integer.MAX_VALUE);
    }

    PageReader read(Database database, Range range, boolean descending) {
        if (!range.isEmpty()) {
            database.inTurn(() -> {
                target.scan(database.items(), range, descending, this::visit);
                return true;
            });
        }
        return this;
    }

    private boolean visit(Map<String, AttributeValue> item) {
        var view = target.view(item);
        scanned++;
        size += ItemSize.of(view);
        if (selection.whole()) {
            fetched += ConsumedCapacity.readUnits(ItemSize.of(item), target.consistent());
        }
        var shown = selection.whole() ? item : view;
        if (filter == null || filter.test(shown)) {
            found.add(shown);
        }
        var isFull = scanned >= limit || size >= PAGE;
        if (isFull) {
            last = item;
        }
        return !isFull;
    }

    ObjectNode answer(ObjectNode request) {
        var answer = request.objectNode();
        if (!selection.counts()) {
            var items = answer.putArray("Items");
            found.forEach(item -> items.add(selection.json(item)));
        }
        answer.put("Count", found.size()).put("ScannedCount", scanned);
        if (last != null) {
            answer.set("LastEvaluatedKey", ValueWriter.item(target.startKey(last)));
        }
        ReturnedCapacity.of(request, consumed()).ifPresent(units -> answer.set("ConsumedCapacity", units));
        return answer;
    }

    private ConsumedCapacity consumed() {
        var consumed = new ConsumedCapacity(target.table().name());
        var units = ConsumedCapacity.readUnits(size, target.consistent());
        target.index().ifPresentOrElse(index -> consumed.addIndex(index, units), () -> consumed.addTable(units));
        consumed.addTable(fetched);
        return consumed;
    }
}
