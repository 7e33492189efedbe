package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.table.Database;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

public record DeleteTable(Database database) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode request) {
        var table = database.catalog().describe(request.path("TableName").asString());
        if (table.description().path("DeletionProtectionEnabled").asBoolean(false)) {
            throw ServiceError.validation("Resource cannot be deleted as it is currently protected against deletion."
                    + " Disable deletion protection first.");
        }
        database.inTurn(() -> {
            database.catalog().remove(table);
            return true;
        });
        var answer = request.objectNode();
        var description = table.description().deepCopy().put("TableStatus", "DELETING");
        description.remove(List.of("AttributeDefinitions", "KeySchema", "CreationDateTime"));
        answer.set("TableDescription", description);
        return answer;
    }
}
