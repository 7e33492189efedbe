package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.table.Database;
import tools.jackson.databind.node.ObjectNode;

public record DescribeTable(Database database) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode request) {
        var answer = request.objectNode();
        var table = database.catalog().describe(request.path("TableName").asString());
        answer.set("Table", table.description());
        return answer;
    }
}
