package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.Expressions;
import com.aresgen.dynamodb.expression.Placeholders;
import com.aresgen.dynamodb.expression.Projection;
import com.aresgen.dynamodb.table.KeyCheck;
import com.aresgen.dynamodb.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The filter and the projection of a Query or Scan. */
final class Filters {
    private Filters() {}

    static @Nullable Condition filter(JsonNode request, String legacy, Placeholders placeholders) {
        return request.has("FilterExpression")
                ? Expressions.condition(request.path("FilterExpression").asString(), placeholders, "FilterExpression")
                : null;
    }

    static @Nullable Projection projection(JsonNode request, Placeholders placeholders) {
        return request.has("ProjectionExpression")
                ? Expressions.projection(request.path("ProjectionExpression").asString(), placeholders)
                : null;
    }

    static void requireScalars(Table table, @Nullable Condition filter, @Nullable Projection projection) {
        if (projection != null) {
            KeyCheck.nested(table, projection.nestedRoots());
        }
        if (filter != null) {
            KeyCheck.nested(table, filter.nestedRoots());
        }
    }
}
