package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.Projection;
import com.aresgen.dynamodb.expression.legacy.Legacy;
import com.aresgen.dynamodb.expression.resolution.Expressions;
import com.aresgen.dynamodb.expression.resolution.Placeholders;
import com.aresgen.dynamodb.operation.NestedPaths;
import com.aresgen.dynamodb.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The filter and the projection of a Query or Scan. */
final class Filters {
    private Filters() {}

    static @Nullable Condition filter(JsonNode request, String legacy, Placeholders placeholders) {
        if (request.has("FilterExpression")) {
            return Expressions.condition(request.path("FilterExpression").asString(), placeholders, "FilterExpression");
        }
        return request.has(legacy)
                ? Legacy.filter(
                        request.path(legacy),
                        request.path("ConditionalOperator").asString(null))
                : null;
    }

    static @Nullable Projection projection(JsonNode request, Placeholders placeholders) {
        if (request.has("ProjectionExpression")) {
            return Expressions.projection(request.path("ProjectionExpression").asString(), placeholders);
        }
        return request.has("AttributesToGet") ? Legacy.attributesToGet(request.path("AttributesToGet")) : null;
    }

    static void requireScalars(Table table, @Nullable Condition filter, @Nullable Projection projection) {
        if (projection != null) {
            NestedPaths.refuseInKeys(table, projection.paths().stream());
        }
        if (filter != null) {
            NestedPaths.refuseInKeys(table, filter.paths());
        }
    }
}
