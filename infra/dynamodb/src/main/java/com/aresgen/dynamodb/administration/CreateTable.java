package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.table.Database;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/** CreateTable: the table can be used at once, although the answer says CREATING, as DynamoDB's does. */
public record CreateTable(Database database, InstantSource clock) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode request) {
        TableRules.check(request);
        var name = request.path("TableName").asString();
        var description = database.inTurn(() -> {
            if (database.catalog().find(name).isPresent()) {
                throw TableRules.inUse("Table already exists: " + name);
            }
            var table = database.catalog().create(Description.of(request, clock.instant()));
            if (request.has("Tags")) {
                database.catalog().replace(table.withTags(request.path("Tags")));
            }
            return table.description();
        });
        var answer = request.objectNode();
        answer.set("TableDescription", description.deepCopy().put("TableStatus", "CREATING"));
        return answer;
    }
}
