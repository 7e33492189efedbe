package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.KeyCondition;
import com.aresgen.dynamodb.expression.Projection;
import com.aresgen.dynamodb.expression.legacy.Legacy;
import com.aresgen.dynamodb.expression.resolution.Expressions;
import com.aresgen.dynamodb.expression.resolution.Placeholders;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.operation.Parameters;
import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.EntryKey;
import com.aresgen.dynamodb.value.Bytes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Query: the items of one partition in the order of their sort keys. */
record Query(Database database) implements Operation {
    private record Expressed(
            KeyCondition keys,
            @Nullable Condition filter,
            @Nullable Projection projection) {}

    @Override
    public ObjectNode answer(ObjectNode request) {
        Parameters.requireOneKind(
                request,
                List.of("ProjectionExpression", "FilterExpression", "KeyConditionExpression"),
                List.of("AttributesToGet", "QueryFilter", "ConditionalOperator", "KeyConditions"));
        var start = StartKey.of(request);
        if (!request.has("KeyConditions") && !request.has("KeyConditionExpression")) {
            throw ServiceError.validation(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }
        Parameters.enveloped(() -> Selection.requireProjectable(request));
        Selection.check(request);
        var expressed = expressed(request);
        var target = ReadTarget.of(database, request);
        var range = KeyRange.of(target, expressed.keys);
        requireNoKeys(target, expressed);
        var selection = Selection.of(request, target, expressed.projection);
        var descending = !request.path("ScanIndexForward").asBoolean(true);
        var rest = start.map(key -> from(range, target, key, descending)).orElse(range);
        return new PageReader(target, selection, expressed.filter, request)
                .read(database, rest, descending)
                .answer(request);
    }

    private static Expressed expressed(JsonNode request) {
        var placeholders = Parameters.placeholders(request);
        var keys = keys(request, placeholders);
        var filter = Filters.filter(request, "QueryFilter", placeholders);
        var projection = Filters.projection(request, placeholders);
        placeholders.requireAllUsed();
        return new Expressed(keys, filter, projection);
    }

    private static KeyCondition keys(JsonNode request, Placeholders placeholders) {
        return request.has("KeyConditions")
                ? Legacy.keyConditions(request.path("KeyConditions"))
                : Expressions.keyCondition(
                        request.path("KeyConditionExpression").asString(), placeholders);
    }

    /** A filter may not name what the key condition is about. */
    private static void requireNoKeys(ReadTarget target, Expressed expressed) {
        Filters.requireScalars(target.table(), expressed.filter, expressed.projection);
        Set<String> named = expressed.filter == null ? Set.of() : expressed.filter.roots();
        for (var name : target.keys().attributes()) {
            if (named.contains(name)) {
                throw ServiceError.validation(
                        "Filter Expression can only contain non-primary key attributes: Primary key" + " attribute: "
                                + name);
            }
        }
    }

    /** The entries behind a starting key, which must lie within what is queried. */
    private static Range from(Range range, ReadTarget target, StartKey start, boolean descending) {
        var place = start.placeInQuery(target);
        var partition = EntryKey.prefix(
                target.number(),
                target.keys().partition().stream().map(start::value).toList(),
                List.of());
        if (!range.from().startsWith(partition)) {
            throw ServiceError.validation(
                    "The provided starting key is outside query boundaries based on provided conditions");
        }
        if (!contains(range, place)) {
            throw ServiceError.validation("The provided starting key does not match the range key predicate");
        }
        return descending ? range.before(place) : range.after(place);
    }

    private static boolean contains(Range range, Bytes place) {
        return place.compareTo(range.from()) >= 0 && place.compareTo(range.to()) < 0;
    }
}
