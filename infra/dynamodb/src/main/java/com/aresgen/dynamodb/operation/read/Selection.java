package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.DocumentPath;
import com.aresgen.dynamodb.expression.Projection;
import com.aresgen.dynamodb.table.Index;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a Query or Scan answers of each item.
 *
 * @param counts whether only the number of items is asked for
 * @param whole whether items of a local index are fetched from the table, because the index does not hold all of them
 * @param projection absent for all attributes that the target holds
 */
record Selection(boolean counts, boolean whole, @Nullable Projection projection) {
    /** Refuses what does not fit together whatever the table. */
    static void check(JsonNode request) {
        requireProjectable(request);
        if (request.path("Select").asString("").equals("ALL_PROJECTED_ATTRIBUTES") && !request.has("IndexName")) {
            // Of a Scan, too, the service says "Querying".
            throw ServiceError.parameter("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
    }

    /** Refuses a projection without use, and SPECIFIC_ATTRIBUTES without one. */
    static void requireProjectable(JsonNode request) {
        var select = request.path("Select").asString("");
        var projects = request.has("ProjectionExpression");
        if (projects || request.has("AttributesToGet")) {
            var parameter = projects ? "ProjectionExpression" : "AttributesToGet";
            if (!select.isEmpty() && !select.equals("SPECIFIC_ATTRIBUTES")) {
                throw ServiceError.validation("Cannot specify the " + parameter + " when choosing to get "
                        + (select.equals("COUNT") ? "only the Count" : select));
            }
        } else if (select.equals("SPECIFIC_ATTRIBUTES")) {
            throw ServiceError.validation(
                    "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
        }
    }

    static Selection of(JsonNode request, ReadTarget target, @Nullable Projection projection) {
        var select = request.path("Select").asString("");
        var whole = select.equals("ALL_ATTRIBUTES")
                && target.index().filter(index -> !index.holdsAll()).isPresent();
        if (whole && target.index().filter(Index::isGlobal).isPresent()) {
            throw ServiceError.parameter("Select type ALL_ATTRIBUTES is not supported for global secondary index "
                    + target.index().get().name() + " because its projection type is not ALL");
        }
        return new Selection(select.equals("COUNT"), whole || needsTable(target, projection), projection);
    }

    /** A local index fetches attributes that it does not hold; a global one cannot. */
    private static boolean needsTable(ReadTarget target, @Nullable Projection projection) {
        Optional<Index> index = target.index().filter(one -> !one.holdsAll());
        if (index.isEmpty() || projection == null) {
            return false;
        }
        var missing = projection.paths().stream()
                .map(DocumentPath::root)
                .filter(name -> !index.get().projected().contains(name))
                .toList();
        if (!missing.isEmpty() && index.get().isGlobal()) {
            throw ServiceError.parameter(
                    "Global secondary index " + index.get().name() + " does not project " + missing);
        }
        return !missing.isEmpty();
    }

    ObjectNode json(Map<String, AttributeValue> item) {
        return ValueWriter.item(projection == null ? item : projection.of(item));
    }
}
