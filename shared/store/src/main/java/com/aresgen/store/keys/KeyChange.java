package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The change of a key's item from what an endpoint has read. If the key was changed or revoked since, the endpoint
 * decides again.
 */
record KeyChange(String table, String workspace, KeyDetails read) {
    private static final List<String> SETTINGS = List.of(
            KeyItem.NAME,
            KeyItem.LIMIT,
            KeyItem.ENDS,
            KeyItem.MODELS,
            KeyItem.DAY_BUDGET,
            KeyItem.MONTH_BUDGET,
            KeyItem.VERSION);

    ItemWrite into(KeySettings next) {
        var set = KeyItems.settings(next);
        set.put(KeyItem.VERSION, number(read.version() + 1));
        return changing(set);
    }

    ItemWrite revoked(long nowMillis) {
        return update(
                "SET #st = :revoked, #at = :now",
                Map.of("#at", KeyItem.REVOKED_AT),
                Map.of(":revoked", text(KeyItem.REVOKED), ":now", number(nowMillis)));
    }

    /** Sets these, and removes the settings that are not among them. */
    private ItemWrite changing(Map<String, AttributeValue> set) {
        var names = new TreeMap<String, String>();
        SETTINGS.forEach(name -> names.put("#set_" + name, name));
        var removed = SETTINGS.stream()
                .filter(name -> !set.containsKey(name))
                .map("#set_"::concat)
                .collect(Collectors.joining(", "));
        var expression = set.keySet().stream()
                .sorted()
                .map(name -> "#set_" + name + " = :set_" + name)
                .collect(Collectors.joining(", ", "SET ", removed.isEmpty() ? "" : " REMOVE " + removed));
        var values = new HashMap<String, AttributeValue>();
        set.forEach((name, value) -> values.put(":set_" + name, value));
        return update(expression, names, values);
    }

    private ItemWrite update(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        var allNames = new HashMap<>(names);
        allNames.putAll(Map.of("#ws", KeyItem.WORKSPACE, "#st", KeyItem.STATUS, "#version", KeyItem.VERSION));
        var allValues = new HashMap<>(values);
        allValues.put(":ws", text(workspace));
        allValues.put(":active", text(KeyItem.ACTIVE));
        var isFirst = read.version() == KeyItem.FIRST_VERSION;
        if (!isFirst) {
            allValues.put(":read", number(read.version()));
        }
        return ItemWrite.update(
                table,
                Map.of(KeyItem.ID, text(read.id())),
                update -> update.updateExpression(expression)
                        .conditionExpression("#ws = :ws AND #st = :active AND "
                                + (isFirst ? "attribute_not_exists(#version)" : "#version = :read"))
                        .expressionAttributeNames(allNames)
                        .expressionAttributeValues(allValues),
                UnmetCondition.STALE);
    }
}
