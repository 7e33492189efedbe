package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.resolution.Placeholders;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.operation.Parameters;
import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.EntryKey;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Scan: all items of a table or index, or of one segment of it, in no useful order. */
record Scan(Database database) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode request) {
        Parameters.requireOneKind(
                request,
                List.of("ProjectionExpression", "FilterExpression"),
                List.of("AttributesToGet", "ScanFilter", "ConditionalOperator"));
        var start = StartKey.of(request);
        requireSegments(request);
        Selection.check(request);
        var placeholders =
                Placeholders.naming(request.get("ExpressionAttributeNames"), request.get("ExpressionAttributeValues"));
        var filter = Filters.filter(request, "ScanFilter", placeholders);
        var projection = Filters.projection(request, placeholders);
        placeholders.requireAllUsed();
        var target = ReadTarget.of(database, request);
        Filters.requireScalars(target.table(), filter, projection);
        var selection = Selection.of(request, target, projection);
        var range = range(request, target);
        var rest = start.map(key -> from(range, target, key, request)).orElse(range);
        return new PageReader(target, selection, filter, request)
                .read(database, rest, false)
                .answer(request);
    }

    private static Range range(JsonNode request, ReadTarget target) {
        return request.has("TotalSegments")
                ? EntryKey.segment(
                        target.number(),
                        request.path("Segment").asInt(),
                        request.path("TotalSegments").asInt())
                : EntryKey.all(target.number());
    }

    private static Range from(Range range, ReadTarget target, StartKey start, JsonNode request) {
        var place = start.placeInScan(target);
        if (place.compareTo(range.from()) < 0 || place.compareTo(range.to()) >= 0) {
            throw ServiceError.validation("The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
                    + " ExclusiveStartKey with correct Segment. TotalSegments: "
                    + request.path("TotalSegments").asInt() + " Segment: "
                    + request.path("Segment").asInt());
        }
        return range.after(place);
    }

    private static void requireSegments(JsonNode request) {
        var segment = request.has("Segment");
        var total = request.has("TotalSegments");
        if (segment && !total) {
            throw ServiceError.validation(
                    "The TotalSegments parameter is required but was not present in the request when"
                            + " Segment parameter is present");
        }
        if (total && !segment) {
            throw ServiceError.validation("The Segment parameter is required but was not present in the request when"
                    + " parameter TotalSegments is present");
        }
        if (total
                && request.path("Segment").asInt()
                        >= request.path("TotalSegments").asInt()) {
            throw ServiceError.validation("The Segment parameter is zero-based and must be less than parameter"
                    + " TotalSegments: Segment: " + request.path("Segment").asInt()
                    + " is not less than TotalSegments: "
                    + request.path("TotalSegments").asInt());
        }
    }
}
