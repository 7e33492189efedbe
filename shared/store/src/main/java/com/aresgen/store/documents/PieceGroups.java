package com.aresgen.store.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items, each with its further pieces; they are read from the store only as they are asked for. For one thread. */
final class PieceGroups implements Iterator<List<Map<String, AttributeValue>>> {
    private final Iterator<Map<String, AttributeValue>> items;

    /** @param items in ascending order of their keys */
    PieceGroups(Iterator<Map<String, AttributeValue>> items) {
        this.items = items;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public List<Map<String, AttributeValue>> next() {
        var group = new ArrayList<Map<String, AttributeValue>>();
        group.add(items.next());
        while (DocumentItems.isUnfinished(group) && items.hasNext()) {
            group.add(items.next());
        }
        return group;
    }
}
