package com.aresgen.dynamodb.expression.legacy;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.DocumentPath;
import com.aresgen.dynamodb.expression.Members;
import com.aresgen.dynamodb.expression.UpdateAction;
import com.aresgen.dynamodb.expression.UpdateValue;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueReader;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One attribute's entry of AttributeUpdates. */
record LegacyUpdate(String attribute, JsonNode entry) {
    private static final Set<String> SETS = Set.of("SS", "NS", "BS");

    UpdateAction action() {
        var path = DocumentPath.of(attribute);
        var name = entry.hasNonNull("Action") ? entry.path("Action").asString() : "PUT";
        var value = value();
        if (value.isEmpty()) {
            if (!name.equals("DELETE")) {
                throw ServiceError.parameter("Only DELETE action is allowed when no attribute value is specified");
            }
            return new UpdateAction.Remove(path);
        }
        return switch (name) {
            case "ADD" -> add(path, value.get());
            case "DELETE" -> delete(path, value.get());
            default -> new UpdateAction.Assign(path, new UpdateValue.Constant(value.get()));
        };
    }

    /** Lists are undocumented, but the service appends to them. */
    private static UpdateAction add(DocumentPath path, AttributeValue operand) {
        var type = operand.type();
        if (!type.equals("N") && !type.equals("L") && !SETS.contains(type)) {
            throw ServiceError.parameter("ADD action is not supported for the type " + type);
        }
        return new UpdateAction.Add(path, operand, Members.LEGACY);
    }

    private static UpdateAction delete(DocumentPath path, AttributeValue operand) {
        if (!SETS.contains(operand.type())) {
            throw ServiceError.parameter("DELETE action with value is not supported for the type " + operand.type());
        }
        return new UpdateAction.Delete(path, operand, Members.LEGACY);
    }

    private Optional<AttributeValue> value() {
        return entry.hasNonNull("Value") ? Optional.of(ValueReader.value(entry.path("Value"))) : Optional.empty();
    }
}
