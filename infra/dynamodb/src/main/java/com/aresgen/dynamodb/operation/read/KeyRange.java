package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.KeyCondition;
import com.aresgen.dynamodb.expression.KeyTerm;
import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.table.EntryKey;
import com.aresgen.dynamodb.table.KeyCheck;
import com.aresgen.dynamodb.table.KeySchema;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The entries that a key condition selects: all partition key attributes equal, and a range of the sort key. */
final class KeyRange {
    private final ReadTarget target;
    private final Map<String, KeyTerm> terms;

    private KeyRange(ReadTarget target, Map<String, KeyTerm> terms) {
        this.target = target;
        this.terms = terms;
    }

    static Range of(ReadTarget target, KeyCondition condition) {
        var terms = condition.terms();
        var keys = target.keys();
        requireSchema(keys, terms);
        terms.forEach((name, term) -> requireType(target.table().type(name), term));
        terms.forEach((name, term) -> term.values().forEach(value -> KeyCheck.content(keys, name, value)));
        return new KeyRange(target, terms).range(keys);
    }

    private static void requireSchema(KeySchema keys, Map<String, KeyTerm> terms) {
        for (var name : keys.partition()) {
            if (!terms.containsKey(name)) {
                throw ServiceError.validation("Query condition missed key schema element: " + name);
            }
        }
        var unknown =
                terms.keySet().stream().filter(name -> !keys.contains(name)).findFirst();
        if (unknown.isPresent() || terms.size() > keys.attributes().size()) {
            requireCount(keys, terms.size());
            throw keys.sort().isEmpty()
                    ? ServiceError.validation("Query key condition not supported")
                    : ServiceError.validation("Query condition missed key schema element: "
                            + keys.sort().getFirst());
        }
    }

    private static void requireCount(KeySchema keys, int count) {
        var defined = keys.attributes().size();
        if (count > Math.max(2, defined)) {
            throw ServiceError.validation("The number of query conditions (" + count
                    + ") exceeds the number of key attributes defined in the schema (" + defined + ")");
        }
    }

    private static void requireType(String type, KeyTerm term) {
        for (var value : term.values()) {
            if (!value.type().equals(type)) {
                throw ServiceError.parameter("Condition parameter type does not match schema type");
            }
        }
    }

    private Range range(KeySchema keys) {
        var partition = keys.partition().stream().map(name -> equal(name)).toList();
        var sort = new ArrayList<AttributeValue>();
        var rest = new ArrayList<>(keys.sort());
        while (!rest.isEmpty() && terms.get(rest.getFirst()) instanceof KeyTerm.Equal equal) {
            sort.add(equal.value());
            rest.removeFirst();
        }
        var prefix = EntryKey.prefix(target.number(), partition, sort);
        requireNoGap(rest);
        var term = rest.isEmpty() ? null : terms.get(rest.getFirst());
        return term == null ? Range.prefix(prefix) : range(prefix, term);
    }

    /** Of several sort key attributes only the last one that is named may have a range. */
    private void requireNoGap(List<String> rest) {
        for (var i = 1; i < rest.size(); i++) {
            if (terms.containsKey(rest.get(i))) {
                throw ServiceError.validation("RANGE key attributes " + String.join(", ", rest.subList(0, i))
                        + " must have equality conditions specified in the query because a condition is present on key"
                        + " attribute " + rest.get(i));
            }
        }
    }

    private static Range range(Bytes prefix, KeyTerm term) {
        var all = Range.prefix(prefix);
        return switch (term) {
            case KeyTerm.Equal(var value) -> Range.prefix(EntryKey.with(prefix, value));
            case KeyTerm.Less(var value) -> new Range(all.from(), EntryKey.with(prefix, value));
            case KeyTerm.AtMost(var value) ->
                new Range(all.from(), EntryKey.with(prefix, value).next());
            case KeyTerm.Greater(var value) ->
                new Range(EntryKey.with(prefix, value).next(), all.to());
            case KeyTerm.AtLeast(var value) -> new Range(EntryKey.with(prefix, value), all.to());
            case KeyTerm.Between(var low, var high) ->
                new Range(
                        EntryKey.with(prefix, low), EntryKey.with(prefix, high).next());
            case KeyTerm.BeginsWith(var start) -> Range.prefix(EntryKey.withBeginning(prefix, start));
        };
    }

    private AttributeValue equal(String name) {
        if (terms.get(name) instanceof KeyTerm.Equal(var value)) {
            return value;
        }
        throw ServiceError.validation("Query key condition not supported");
    }
}
